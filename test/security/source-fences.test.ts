import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = ['electron', 'renderer', 'service'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);
/** The code of a file, without comments: they may name what code may not. */
const codeOf = (file: string) =>
  readFileSync(file, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '$1');
const filesWith = (pattern: RegExp, among = sources) =>
  among
    .filter((file) => pattern.test(codeOf(file)))
    .map((file) => relative(root, file).replaceAll('\\', '/'))
    .toSorted();
const inFolder = (folder: string) => sources.filter((file) => relative(root, file).startsWith(folder));

it('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(150);
});

describe('one dangerous thing, one file', () => {
  it.each<[string, RegExp, string[]]>([
    ['the bridge to the page', /\b(ipcRenderer|contextBridge)\b/, ['electron/preload/preload.ts']],
    ['the gate', /\bipcMain\b/, ['electron/main/ipc/register-handlers.ts']],
    ['events to the page', /webContents\.send\(/, ['electron/main/ipc/emit-event.ts']],
    [
      'the start of a process',
      /\b(utilityProcess|child_process)\b/,
      ['electron/main/processes/fork-process.ts'],
    ],
    ['the start of a thread', /\bworker_threads\b/, ['service/database/checkpoint-thread.ts']],
    ['the renderer side of the bridge', /\bwindow\.api\b/, ['renderer/api/call-main.ts']],
  ])('%s is in %s', (_what, pattern, files) => {
    expect(filesWith(pattern)).toEqual(files);
  });

  it('only main and its preload know Electron', () => {
    for (const file of filesWith(/from 'electron'/)) expect(file).toMatch(/^electron\/(main|preload)\//);
  });

  it.each([
    ['evaluates text as code', /\beval\(|new Function\(/],
    ['opens an address outside', /\bopenExternal\b/],
    [
      'turns a protection off',
      /webSecurity: false|contextIsolation: false|sandbox: false|nodeIntegration: true|rejectUnauthorized: false|allowRunningInsecureContent|experimentalFeatures: true|enableBlinkFeatures|webviewTag|nodeIntegrationIn|disableDialogs: false|setCertificateVerifyProc/,
    ],
    [
      'takes orders from links: no scheme is registered or heard',
      /setAsDefaultProtocolClient|'open-url'|'open-file'/,
    ],
    ['loads a page from a file', /\.loadFile\(|['"`]file:\/\//],
    ['writes markup past React', /dangerouslySetInnerHTML|\.innerHTML\b/],
  ])('nothing %s', (_what, pattern) => {
    expect(filesWith(pattern)).toEqual([]);
  });

  it('the page keeps nothing and fetches nothing by itself', () => {
    const pattern =
      /\b(localStorage|sessionStorage|indexedDB|document\.cookie|XMLHttpRequest|WebSocket|fetch\()/;
    expect(filesWith(pattern, inFolder('renderer'))).toEqual([]);
  });
});

describe('no secret by argv or environment', () => {
  it('another process is forked with no argument and no environment of its own', () => {
    const code = codeOf(join(root, 'electron/main/processes/fork-process.ts'));
    expect(code.match(/\.fork\(/g)).toHaveLength(1);
    expect(code).toMatch(/\.fork\(modulePath, \[\], \{/);
    expect(code).not.toMatch(/\benv\b|\bargv\b|execArgv/);
  });

  it('main reads argv in one place, for a number and for what it refuses; of the environment it only forgets', () => {
    const readsArguments = ['electron/main/main.ts', 'electron/main/security/refused-switch.ts'];
    expect(filesWith(/\bargv\b/, inFolder('electron'))).toEqual(readsArguments);
    const forgets = ['electron/main/security/forget-unsafe-environment.ts'];
    expect(filesWith(/process\.env\b/, inFolder('electron/main'))).toEqual(forgets);
    expect(filesWith(/NODE_TLS_REJECT_UNAUTHORIZED/)).toEqual(forgets);
    expect(filesWith(/appendArgument|appendSwitch/, inFolder('electron'))).toEqual([]);
  });

  it('the command line takes no secret by argv or environment: of it only folder and proxy', () => {
    const commandLine = inFolder('electron/cli');
    expect(filesWith(/process\.env\b/, commandLine)).toEqual(['electron/cli/open-session.ts']);
    const options = commandLine.flatMap((file) => [...codeOf(file).matchAll(/\.option\(\s*'(--[^']*)'/g)]);
    expect(options.length).toBeGreaterThan(20);
    const takesText = options.map((found) => found[1]!).filter((option) => /<(?!file|days)/.test(option));
    expect(
      takesText.filter((option) => /token|password|passphrase|secret|credential|key-?file/i.test(option)),
    ).toEqual([]);
  });

  it('the service takes no secret by argv or environment: none of its settings is one', () => {
    const settings = codeOf(join(root, 'service/config-sources.ts'));
    expect(settings).not.toMatch(
      /['"](?:[\w-]*-)?(token|password|secret|pepper|credentials|authorization)['"]/i,
    );
  });
});
