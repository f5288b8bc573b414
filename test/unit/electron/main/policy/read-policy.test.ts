import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policyFile } from '../../../../../electron/main/policy/policy-file.ts';
import { readPolicy } from '../../../../../electron/main/policy/read-policy.ts';

const me = process.getuid?.() ?? 0;
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-policy-'));
  file = join(folder, 'policy.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (text: string, mode = 0o644) => {
  writeFileSync(file, text);
  chmodSync(file, mode);
};
const read = (owner = me) => readPolicy(undefined, { file, platform: 'linux', owner });

describe('the policy of a company', () => {
  it('is at a place that only administrators write to, whatever the environment says', () => {
    expect(policyFile('linux')).toBe('/etc/keydesk/policy.json');
    expect(policyFile('darwin')).toBe('/Library/Application Support/Keydesk/policy.json');
    expect(policyFile('win32')).toBe(String.raw`C:\ProgramData\Keydesk\policy.json`);
  });

  it('is none where there is no file', () => {
    expect(read()).toEqual({ version: 1 });
  });

  it('is read whole, with its addresses in the form in which they are compared', () => {
    write(
      `\uFEFF${JSON.stringify({
        version: 1,
        allowedAddresses: ['company.atlassian.net', 'https://jira.company.com/jira/'],
        sampleData: false,
        clipboardSeconds: 10,
        confirmFrom: 5,
        idleLockMinutes: 2,
        secretDays: 3,
        keepDeletedDays: 0,
        updates: { feed: 'https://updates.company.com/keydesk' },
      })}`,
    );
    expect(read()).toEqual({
      version: 1,
      allowedAddresses: ['https://company.atlassian.net', 'https://jira.company.com/jira'],
      sampleData: false,
      clipboardSeconds: 10,
      confirmFrom: 5,
      idleLockMinutes: 2,
      secretDays: 3,
      keepDeletedDays: 0,
      updates: { feed: 'https://updates.company.com/keydesk' },
    });
  });
});

describe('a file that is wrong stops the start, since what it was to restrict is not known', () => {
  it.each<[string, string, string]>([
    ['no JSON', '{', 'It is not JSON.'],
    ['empty', '', 'It is not JSON.'],
    ['no object', '[]', 'must be object'],
    ['of another version', '{"version":2}', '/version'],
    [
      'with a name that is misspelt',
      '{"version":1,"allowedAdresses":["https://a.example.com"]}',
      '/allowedAdresses is no setting of the policy.',
    ],
    ['with a number out of range', '{"version":1,"clipboardSeconds":1}', '/clipboardSeconds'],
    [
      'with an address over http',
      '{"version":1,"allowedAddresses":["http://jira.company.com"]}',
      'http://jira.company.com',
    ],
    [
      'with a feed over http',
      '{"version":1,"updates":{"feed":"http://updates.company.com"}}',
      '/updates/feed',
    ],
    ['with no address at all', '{"version":1,"allowedAddresses":[]}', '/allowedAddresses'],
  ])('%s', (_what, text, why) => {
    write(text);
    expect(() => read()).toThrow(why);
    expect(() => read()).toThrow(file);
    expect(() => read()).toThrow('Ask whoever manages Keydesk');
  });

  it('a folder in its place', () => {
    mkdirSync(file);
    expect(() => read()).toThrow('It cannot be read (EISDIR).');
  });
});

describe.skipIf(process.platform === 'win32')('a file that others can change is not trusted', () => {
  it.each([0o666, 0o664, 0o646])('mode %o', (mode) => {
    write('{"version":1}', mode);
    expect(() => read()).toThrow('Others than its owner can change it.');
  });

  it('of another owner', () => {
    // As root in the place of the owner, nobody else's file can be made: it is read as if somebody else were trusted.
    write('{"version":1}');
    if (me === 0) return;
    expect(() => read(me + 1)).toThrow('It does not belong to root.');
  });

  it('in a folder that others can write to', () => {
    write('{"version":1}');
    chmodSync(folder, 0o777);
    expect(() => read()).toThrow(`Others than root can change the folder ${folder}.`);
  });

  it('a link to somewhere else', () => {
    writeFileSync(join(folder, 'other.json'), '{"version":1}');
    symlinkSync(join(folder, 'other.json'), file);
    expect(() => read()).toThrow('It is not a plain file.');
  });
});
