import { generateKeyPairSync } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../../service/config.ts';
import { readJiraLink, writeJiraLink } from '../../../../service/gateway/jira-link-file.ts';
import { makeJiraLink, publicKeyOf } from '../../../../service/gateway/jira-link.ts';
import { StartRefused } from '../../../../service/start-refused.ts';
import { testLink } from './gateway-on-data-center.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-link-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
const freshPath = () => join(folder, `link-${(made += 1)}`, 'jira-link.json');
const written = (content: unknown, mode = 0o600) => {
  const path = join(folder, `file-${(made += 1)}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content), { mode });
  return path;
};
const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(StartRefused);
    return (error as Error).message;
  }
  throw new Error('It was accepted.');
};
const pem = (bits: number) =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();

describe('the file of a Jira link', () => {
  it('gives back what was written', () => {
    const path = freshPath();
    writeJiraLink(path, testLink, false);
    const read = readJiraLink(path);
    expect(read.consumerKey).toBe(testLink.consumerKey);
    expect(publicKeyOf(read)).toBe(publicKeyOf(testLink));
  });

  it('can be read by its owner alone, and leaves nothing beside it', () => {
    const path = freshPath();
    writeJiraLink(path, testLink, false);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(path, '..'))).toEqual(['jira-link.json']);
  });

  it('is never overwritten unless that was asked for', async () => {
    const path = freshPath();
    writeJiraLink(path, testLink, false);
    const before = readFileSync(path, 'utf8');
    const other = await makeJiraLink('other');
    expect(refusal(() => writeJiraLink(path, other, false))).toContain('--replace');
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(join(path, '..'))).toEqual(['jira-link.json']);
    writeJiraLink(path, other, true);
    expect(readJiraLink(path).consumerKey).toBe('other');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is refused when it cannot be written', () => {
    expect(refusal(() => writeJiraLink(join(written('{}'), 'x'), testLink, false))).toContain(
      'cannot be written',
    );
  });

  it('is refused when it is missing', () => {
    expect(refusal(() => readJiraLink(freshPath()))).toContain('ENOENT');
  });

  it.runIf(process.platform !== 'win32')('is refused when others can read it', () => {
    const path = freshPath();
    writeJiraLink(path, testLink, false);
    chmodSync(path, 0o640);
    expect(refusal(() => readJiraLink(path))).toContain(`chmod 600 ${path}`);
  });

  it.each([
    ['is no JSON', '{'],
    ['is empty', ''],
    ['is another', { consumerKey: 'x' }],
    ['has no key', { consumerKey: 'x', privateKey: 'secret words' }],
    ['has a key that is too short', { consumerKey: 'x', privateKey: pem(1024) }],
    ['has a bad name', { consumerKey: '', privateKey: pem(2048) }],
  ])('is refused, without a word of its content, when it %s', (_what, content) => {
    const message = refusal(() => readJiraLink(written(content)));
    expect(message).toContain('damaged');
    expect(message).not.toMatch(/secret words|BEGIN/);
  });

  it('is refused when its key is no RSA key', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const text = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(refusal(() => readJiraLink(written({ consumerKey: 'x', privateKey: text })))).toContain('damaged');
  });
});

describe('the settings of the gateway', () => {
  const jira = ['--jira-url', 'https://jira.example.com'];
  it('name the link file of a Jira of your own', () => {
    expect(readConfig([...jira, '--jira-link-file', '/x.json'], {}).jira).toEqual({
      kind: 'jira',
      url: 'https://jira.example.com',
      linkFile: '/x.json',
    });
  });

  it.each(['cloud', 'data-center'])('make the sample Jira a %s', (deployment) => {
    expect(readConfig(['--sample', '--sample-deployment', deployment], {}).jira).toMatchObject({
      deployment,
    });
  });

  it.each([
    [['--sample', '--jira-link-file', '/x'], '--jira-link-file needs --jira-url'],
    [[...jira, '--sample-deployment', 'cloud'], '--sample-deployment needs --sample'],
    [['--sample', '--sample-deployment', 'server'], 'must be cloud or data-center'],
  ])('are refused where they make no sense: %s', (argv, message) => {
    expect(refusal(() => readConfig(argv, {}))).toContain(message);
    expect(existsSync('/x')).toBe(false);
  });
});
