import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forkSealer } from '../../../../electron/main/hand-over/fork-sealer.ts';
import { HandOvers } from '../../../../electron/main/hand-over/hand-overs.ts';
import { newAgeKey, openWithKey } from '../../../support/age-program.ts';
import {
  forkedServices,
  killNewestService,
  runningServices,
} from '../../../support/forking-utility-process.ts';
import { readSecretsCsv } from '../../../support/secrets-csv.ts';

vi.mock('electron', () => import('../../../support/forking-utility-process.ts'));

const modulePath = fileURLToPath(
  new URL('../../../../electron/main/hand-over/seal-process.ts', import.meta.url),
);
const secrets = Array.from({ length: 5_000 }, (_, i) => ({
  clientId: i.toString(16).toUpperCase().padStart(32, '0'),
  userName: `User ${i}`,
  userEmail: null,
  clientSecret: i.toString(16).padStart(64, '0'),
}));

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-sealer-'));
  path = join(folder, 'secrets.age');
  forkedServices.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const handOvers = (onProgress: (told: { done: number; total: number }) => void = () => undefined) =>
  new HandOvers({ startSealer: forkSealer(modulePath), onProgress });
const order = (recipient: string) =>
  ({
    path,
    mayReplace: true,
    form: 'one-file',
    seal: { kind: 'recipients', recipients: [recipient] },
    secrets,
  }) as const;

describe('the process that seals', () => {
  it('writes a file that the reference program opens, is told everything by message, and ends', async () => {
    const { recipient, identityFile } = newAgeKey(folder);
    expect(await handOvers().run(order(recipient))).toBe(true);
    expect(readSecretsCsv(openWithKey(path, identityFile)).size).toBe(5_000);
    expect(forkedServices).toMatchObject([{ args: [] }]);
    expect(JSON.stringify(forkedServices[0]?.options)).not.toContain(recipient);
    await vi.waitFor(() => expect(runningServices()).toBe(0));
  });

  it('that is killed on the way is hand_over_stopped, and leaves nothing', async () => {
    const { recipient } = newAgeKey(folder);
    const handing = handOvers(() => killNewestService()).run(order(recipient));
    await expect(handing).rejects.toMatchObject({ code: 'hand_over_stopped' });
    expect(readdirSync(folder)).toEqual(['key.txt']);
  });

  it('says why it cannot write, and ends', async () => {
    const { recipient } = newAgeKey(folder);
    path = join(folder, 'gone', 'secrets.age');
    await expect(handOvers().run(order(recipient))).rejects.toMatchObject({ code: 'folder_not_found' });
    await vi.waitFor(() => expect(runningServices()).toBe(0));
  });
});
