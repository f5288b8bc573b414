import { describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../../../../electron/contract/connections/connection.ts';
import { defaultSettings } from '../../../../../electron/contract/settings/default-settings.ts';
import { copyDiagnostics } from '../../../../../electron/main/app/copy-diagnostics.ts';
import { getAbout } from '../../../../../electron/main/app/get-about.ts';
import { createRecentFailures } from '../../../../../electron/main/logging/recent-failures.ts';

vi.mock('electron', () => ({ app: { getVersion: () => '1.2.3' } }));

const connection = {
  state: 'connected',
  kind: 'jira',
  address: 'https://zzcorp.atlassian.net',
  deployment: 'cloud',
  user: { userId: 'id-of-ada', displayName: 'Ada Zzperson', email: 'ada@zzcorp.example' },
} as Connection;
const client = (version: () => Promise<{ version: string }>) =>
  ({ current: () => connection, client: () => ({ call: version }) }) as never;
const answering = client(() => Promise.resolve({ version: '9.8.7' }));

async function copied(settings: object = {}): Promise<string> {
  const failures = createRecentFailures(() => 0);
  failures.note({ channel: 'keys.createKey', code: 'key_exists', reference: 'ref-42' });
  const written: string[] = [];
  const copy = copyDiagnostics({
    connections: answering,
    failures,
    settings: {
      kept: () => ({
        settings: { ...defaultSettings, ...settings },
        managed: ['confirmFrom'],
        systemLanguage: 'en',
        wereReset: false,
      }),
    },
    clipboard: { copyText: (text) => Promise.resolve(void written.push(text)) },
  });
  expect(await copy({})).toEqual({ text: written[0] });
  return written[0] ?? '';
}

describe('copied diagnostics', () => {
  it('say the versions, the kind of connection, the preferences and the last errors', async () => {
    const text = await copied();
    expect(text).toContain('Keydesk 1.2.3');
    expect(text).toContain('Key service: 9.8.7');
    expect(text).toContain('Connection: jira, connected, cloud');
    expect(text).toContain('confirmFrom: 100, by policy');
    expect(text).toContain('1970-01-01T00:00:00.000Z keys.createKey key_exists ref-42');
  });

  it('name no address, no person and no e-mail', async () => {
    expect(await copied()).not.toMatch(/zz|ada|@/i);
  });

  it('do not say the value of a preference that nobody has found harmless', async () => {
    const text = await copied({ proxyAddress: 'http://user:secret@proxy.zzcorp' });
    expect(text).toContain('proxyAddress: (set)');
    expect(text).not.toMatch(/zz|user:|secret@/);
  });
});

describe('About', () => {
  it('leaves out the version of a key service that does not answer', async () => {
    const silent = client(() => Promise.reject(new Error('away')));
    expect(await getAbout(silent)({})).toMatchObject({ keydesk: '1.2.3', keyService: null });
    expect((await getAbout(answering)({})).keyService).toBe('9.8.7');
  });
});

describe('the last failures', () => {
  it('are kept, the newest twenty', () => {
    const failures = createRecentFailures(() => 1);
    for (let i = 0; i < 25; i += 1) failures.note({ channel: 'c', code: `code-${i}`, reference: 'r' });
    expect(failures.list().map(({ code }) => code)).toEqual(
      Array.from({ length: 20 }, (_, i) => `code-${i + 5}`),
    );
  });
});
