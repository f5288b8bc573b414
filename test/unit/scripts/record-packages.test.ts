import { describe, expect, it } from 'vitest';
import { packageFolderOf } from '../../../scripts/vite/record-packages.ts';

describe('the package that a module of a bundle is from', () => {
  it.each([
    ['/work/node_modules/axios/index.js', 'node_modules/axios'],
    ['/work/node_modules/@mui/material/Button.js', 'node_modules/@mui/material'],
    ['\0/work/node_modules/ms/index.js?commonjs-module', 'node_modules/ms'],
    ['/work/node_modules/axios/node_modules/agent-base/a.js', 'node_modules/axios/node_modules/agent-base'],
    [String.raw`C:\work\node_modules\pino\pino.js`, 'node_modules/pino'],
    ['/work/electron/main/main.ts', null],
    ['\0vite/modulepreload-polyfill.js', null],
  ])('%j', (id, folder) => {
    expect(packageFolderOf(id)).toBe(folder);
  });
});
