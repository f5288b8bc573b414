import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** One dangerous API, one wrapper: everything else is told which wrapper to use. */
const electronWrappers = {
  ipcMain: 'electron/main/ipc/register-handlers.ts',
  protocol: 'electron/main/security/app-protocol.ts',
  clipboard: 'electron/main/security/clipboard.ts',
  ClipboardItem: 'electron/main/security/clipboard.ts',
  powerMonitor: 'electron/main/credentials/system-lock.ts',
  safeStorage: 'electron/main/credentials/safe-storage.ts',
  shell: 'electron/main/windows/open-folder.ts',
  dialog: 'electron/main/windows/ask.ts',
  Notification: 'electron/main/windows/notify.ts',
  utilityProcess: 'electron/main/processes/fork-process.ts',
};

const electronFence = (allowed) => ({
  'no-restricted-imports': [
    'error',
    {
      paths: [
        {
          name: 'electron',
          importNames: Object.keys(electronWrappers).filter((name) => !allowed.includes(name)),
          message: `Use its one wrapper instead: ${JSON.stringify(electronWrappers)}`,
        },
      ],
      patterns: [
        { group: ['../../../../*'], message: 'Too deep: at most 3 folders below a process folder.' },
      ],
    },
  ],
});

const wrapperException = (file) => ({
  files: [file.endsWith('/') ? `${file}**` : file],
  rules: electronFence(Object.keys(electronWrappers).filter((name) => electronWrappers[name] === file)),
});

const bannedSyntax = [
  { selector: 'TSEnumDeclaration', message: 'No enums: use a union of string literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'No default exports: a thing has one name everywhere.' },
  {
    selector: "CallExpression[callee.property.name='sendSync']",
    message: 'No sendSync: use a contract call.',
  },
  {
    selector: "MemberExpression[object.property.name='webContents'][property.name='send']",
    message: 'Use electron/main/ipc/emit-event.ts.',
  },
  {
    selector: "MemberExpression[object.name='navigator'][property.name='clipboard']",
    message: 'The clipboard belongs to main: call keys.copyClientId or secrets.copySecret.',
  },
  {
    selector: "MemberExpression[object.name='window'][property.name='api']",
    message: 'Use renderer/api/call-main.ts.',
  },
];
const ban = (except = []) => ({
  'no-restricted-syntax': [
    'error',
    ...bannedSyntax.filter((b) => !except.some((e) => b.message.includes(e))),
  ],
});

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'tour/', 'dist/', 'test-results/', '**/*.cjs'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...ban(),
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-console': ['error'],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  { files: ['electron/**'], rules: electronFence([]) },
  // A handler is async so that what it throws becomes its answer, whether it waits for something or not.
  { files: ['electron/main/**'], rules: { '@typescript-eslint/require-await': 'off' } },
  ...[...new Set(Object.values(electronWrappers))].map(wrapperException),
  { files: ['electron/main/ipc/emit-event.ts'], rules: ban(['emit-event']) },
  { files: ['electron/preload/**'], rules: electronFence([]) },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    extends: [jsxA11y.flatConfigs.recommended],
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'jsx-a11y/no-autofocus': 'off',
    },
  },
  { files: ['renderer/api/call-main.ts'], rules: ban(['call-main']) },
  {
    // A describe block is one function, and a test may reach for what the product may not.
    files: ['test/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  { files: ['scripts/**', 'test/bench/**', 'test/electron-stand-in/**'], rules: { 'no-console': 'off' } },
  {
    files: ['*.config.ts', 'eslint.config.js', 'scripts/vite/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['eslint.config.js', '.dependency-cruiser.cjs'], extends: [tseslint.configs.disableTypeChecked] },
  prettier,
);
