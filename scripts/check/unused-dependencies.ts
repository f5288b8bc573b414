import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

type Manifest = Readonly<{
  scripts: Readonly<Record<string, string>>;
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
}>;

const sources = [
  '{electron,renderer,service,scripts,test}/**/*.{ts,tsx,cts,cjs,mjs,json,css,html}',
  '*.{ts,js,cjs,yml}',
];
/** What no line of ours names: programs that a script or tool starts, and types that the compiler finds by itself. */
const startedByName: Readonly<Record<string, string>> = {
  '@emotion/styled': 'a peer that @mui/material imports',
  '@redocly/cli': 'redocly in test/integration/service/openapi.test.ts',
  '@types/node': 'types in every tsconfig',
  'dependency-cruiser': 'depcruise in package.json',
  electron: 'the runtime',
  eslint: 'started by package.json',
  prettier: 'started by package.json',
  typescript: 'tsc in scripts/check-types.ts',
};

/** Dependencies of package.json that nothing names: neither an import nor a configuration nor a script. */
export function unusedDependencies(): string[] {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Manifest;
  const text = sources
    .flatMap((pattern) => globSync(pattern, { cwd: projectRoot }))
    .map((file) => readFileSync(join(projectRoot, file), 'utf8'))
    .join('\n');
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  return names
    .filter((name) => !Object.hasOwn(startedByName, name) && !isNamed(name, text))
    .map((name) => `${name} is in package.json, and nothing uses it`);
}

/** As a module or a part of one; types for a module count with it. */
function isNamed(name: string, text: string): boolean {
  const module = name.startsWith('@types/') ? name.slice('@types/'.length) : name;
  return ["'", '"'].some(
    (quote) => text.includes(`${quote}${module}${quote}`) || text.includes(`${quote}${module}/`),
  );
}
