import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { textsOf } from '../../../../../electron/contract/texts/index.ts';
import { noPolicy, type Policy } from '../../../../../electron/main/policy/policy.ts';
import { signedFeed } from '../../../../../electron/main/updates/open-updater.ts';
import { getFileBy, readSigned, updateKeyOf } from '../../../../../electron/main/updates/read-signed.ts';
import { updatesByPolicy } from '../../../../../electron/main/updates/updates-by-policy.ts';
import { createUpdates } from '../../../../../electron/main/updates/updates.ts';
import type { AskChoice } from '../../../../../electron/main/windows/ask.ts';
import { answeringWebServer } from '../../../../support/answering-web-server.ts';
import { silentLog } from '../../../../support/silent-log.ts';

vi.mock('electron', () => ({ app: {}, session: {}, net: {} }));

const opens =
  <U>(updater: U) =>
  () =>
    Promise.resolve(updater);
const pair = () => generateKeyPairSync('ed25519');
const { publicKey, privateKey } = pair();
const pem = publicKey.export({ type: 'spki', format: 'pem' });
const description = (file = 'Keydesk-9.0.0.AppImage') =>
  `version: 9.0.0\nfiles:\n  - url: ${file}\n    sha512: ${'a'.repeat(86)}==\n    size: 1\nreleaseDate: '2026-11-26T00:00:00.000Z'\n`;
const signatureOf = (text: string, key = privateKey) => sign(null, Buffer.from(text), key).toString('base64');

let files: Map<string, string>;
let feed: Awaited<ReturnType<typeof answeringWebServer>>;
beforeEach(async () => {
  files = new Map();
  feed = await answeringWebServer((request, response) => {
    const text = files.get(request.url ?? '');
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
});
afterEach(() => feed.close());
const get = getFileBy(new Agent());
const put = (text: string, signature: string, name = '/latest-linux.yml') => {
  files.set(name, text);
  files.set(`${name}.sig`, `${signature}\n`);
};

describe('the description of an update', () => {
  const read = () => readSigned(`${feed.url}/latest-linux.yml`, publicKey, get);

  it('counts when it is signed with the update key', async () => {
    put(description(), signatureOf(description()));
    expect(await read()).toBe(description());
  });

  it.each<[string, () => void]>([
    ['was changed after it was signed', () => put(description('evil.AppImage'), signatureOf(description()))],
    ['is signed with another key', () => put(description(), signatureOf(description(), pair().privateKey))],
    ['has an empty signature', () => put(description(), '')],
    ['has no signature', () => void files.set('/latest-linux.yml', description())],
    ['is not there', () => undefined],
    ['is larger than 1 MB', () => put('x'.repeat(2_000_000), signatureOf('x'.repeat(2_000_000)))],
  ])('does not count when it %s', async (_what, prepare) => {
    prepare();
    await expect(read()).rejects.toThrow();
  });

  it('takes no other kind of key', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    expect(() => updateKeyOf(rsa.export({ type: 'spki', format: 'pem' }).toString())).toThrow('Ed25519');
  });
});

describe('electron-updater on a signed feed', () => {
  const provider = () => {
    const Feed = signedFeed({ feed: feed.url, key: publicKey, get });
    return new Feed({}, {}, { isUseMultipleRangeRequest: false, platform: 'linux', executor: {} as never });
  };

  it.runIf(process.arch === 'x64')('learns version, file and hash from it', async () => {
    put(description(), signatureOf(description()));
    const info = await provider().getLatestVersion();
    expect(info.version).toBe('9.0.0');
    const [file] = provider().resolveFiles(info);
    expect(file).toMatchObject({
      url: new URL(`${feed.url}/Keydesk-9.0.0.AppImage`),
      info: { sha512: `${'a'.repeat(86)}==` },
    });
  });

  it.runIf(process.arch === 'x64')('learns nothing from one that is not signed', async () => {
    put(description(), signatureOf(description(), pair().privateKey));
    await expect(provider().getLatestVersion()).rejects.toThrow('not signed');
  });

  it.runIf(process.arch === 'x64').each(['https://evil.example/x.AppImage', '//evil.example/x.AppImage'])(
    'gets no file from elsewhere: %s',
    async (elsewhere) => {
      const text = description(elsewhere);
      put(text, signatureOf(text));
      const info = await provider().getLatestVersion();
      expect(() => provider().resolveFiles(info)).toThrow('not on its feed');
    },
  );
});

describe('updates', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keydesk-updates-'));
    writeFileSync(join(folder, 'key.pem'), pem);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const updater = { check: vi.fn(), download: vi.fn(), install: vi.fn() };
  const by = (policy: Policy, keyFile = join(folder, 'key.pem')) =>
    updatesByPolicy({
      policy,
      keyFile,
      network: { httpsAgent: new Agent() },
      log: silentLog,
      open: () => Promise.resolve(updater),
    });
  const named: Policy = { version: 1, updates: { feed: 'https://updates.company.com' } };

  it('are off without a policy, when it says so, and in a build without an update key', () => {
    expect(by(noPolicy)).toBeNull();
    expect(by({ version: 1, updates: { feed: 'https://updates.company.com', enabled: false } })).toBeNull();
    expect(by(named, join(folder, 'missing.pem'))).toBeNull();
    expect(by(named)).not.toBeNull();
  });
});

describe('looking for an update', () => {
  const asked: string[] = [];
  const answering =
    (...answers: string[]): AskChoice =>
    (question) => {
      asked.push(question.message);
      return Promise.resolve((answers.shift() ?? question.cancel) as typeof question.cancel);
    };
  const updaterWith = (version: string | null) => ({
    check: vi.fn(() => Promise.resolve(version)),
    download: vi.fn(() => Promise.resolve()),
    install: vi.fn(),
  });
  const english = () => textsOf('en');
  beforeEach(() => {
    asked.length = 0;
  });

  it('downloads only after a click, and installs only after another one', async () => {
    const updater = updaterWith('9.0.0');
    await createUpdates(opens(updater), answering('Not now'), english, silentLog).check();
    expect(updater.download).not.toHaveBeenCalled();
    await createUpdates(opens(updater), answering('Download', 'Later'), english, silentLog).check();
    expect(updater.download).toHaveBeenCalledOnce();
    expect(updater.install).not.toHaveBeenCalled();
    await createUpdates(
      opens(updater),
      answering('Download', 'Quit and install'),
      english,
      silentLog,
    ).check();
    expect(updater.install).toHaveBeenCalledOnce();
  });

  it('says when there is none, and when it cannot be had', async () => {
    await createUpdates(opens(updaterWith(null)), answering(), english, silentLog).check();
    const broken = { ...updaterWith(null), check: () => Promise.reject(new Error('not signed')) };
    await createUpdates(opens(broken), answering(), english, silentLog).check();
    expect(asked).toEqual(['Keydesk is up to date.', 'The update could not be had. Nothing was changed.']);
  });

  it('happens once at a time', async () => {
    const updater = updaterWith(null);
    const updates = createUpdates(opens(updater), answering(), english, silentLog);
    await Promise.all([updates.check(), updates.check()]);
    expect(updater.check).toHaveBeenCalledOnce();
  });
});
