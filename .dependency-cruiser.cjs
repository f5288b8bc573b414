/** Imports run one way: renderer -> electron/contract -> service/api; electron/main -> both contracts; service knows neither. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: '^(service|electron|renderer|test|scripts)/', pathNot: allowed },
});

/** What a process, a page or a person starts. */
const startedFiles = [
  '^electron/(cli/keydesk|main/main|main/exports/export-process|main/hand-over/seal-process|preload/preload)\\.ts$',
  '^service/(start-embedded|start-inventory|start-standalone|link-jira)\\.ts$',
  '^renderer/main\\.tsx$',
  '^scripts/[^/]+\\.ts$',
];

module.exports = {
  forbidden: [
    only('service-is-alone', '^service/', '^service/', 'The service knows neither Electron nor React.'),
    only('http-contract-is-data', '^service/api/', '^service/api/', 'The HTTP contract is data only.'),
    only(
      'ipc-contract-is-data',
      '^electron/contract/',
      '^(electron/contract|service/api)/',
      'The IPC contract is data only; it builds on the HTTP contract.',
    ),
    only('preload-knows-the-contract', '^electron/preload/', '^electron/(preload|contract)/'),
    only(
      'cli-is-main-without-a-window',
      '^electron/cli/',
      '^(electron/(cli|main|contract)/|service/(api|network)/|service/(version|database/lock-file)\\.ts$)',
      'The command line is made of the parts of main; test/integration/cli shows that none of them needs Electron.',
    ),
    only(
      'main-knows-the-contracts',
      '^electron/main/',
      '^(electron/main|electron/contract|service/api|service/network)/',
      'Main talks to the service by HTTP only. Both reach other computers in one way: service/network.',
    ),
    only(
      'renderer-knows-the-contract',
      '^renderer/',
      '^(renderer|electron/contract)/',
      'The renderer reaches the rest by window.api only.',
    ),
    {
      name: 'features-are-strangers',
      severity: 'error',
      comment: 'What two features need lives in renderer/components or renderer/api.',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '(^|/)tsconfig.*\\.json$', '^renderer/.*\\.css$'] },
      to: {},
    },
    {
      name: 'no-dead-files',
      severity: 'error',
      comment: 'No program, script or build reaches it: delete it, or import it where it belongs.',
      from: { path: startedFiles },
      to: {
        path: '^(electron|service|renderer|scripts)/.*\\.tsx?$',
        pathNot: [...startedFiles, '\\.d\\.ts$'],
        reachable: false,
      },
    },
    {
      name: 'no-undeclared-dependencies',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-vague-names',
      severity: 'error',
      comment: 'Name the thing, not the drawer.',
      from: { path: '(^|/)(utils?|helpers?|common|misc|manager)(\\.|/)' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|node_modules)/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
