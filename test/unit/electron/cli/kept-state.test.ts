import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeptState } from '../../../../electron/cli/kept-state.ts';
import { openKeyFile } from '../../../../electron/cli/key-file-sealer.ts';
import { Connections } from '../../../../electron/main/connections/connections.ts';
import { TimeSeen } from '../../../../electron/main/journal/time-seen.ts';
import { silentLog } from '../../../support/silent-log.ts';

const hour = 3_600_000;

let folder: string;
let wall: number;
let notes: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-kept-'));
  wall = Date.now();
  notes = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A command that begins, on what the commands before have left. */
async function command(secretDays: number | null) {
  const connections = new Connections({
    startEmbedded: () => Promise.reject(new Error('not in this test')),
    serviceStartOf: () => Promise.reject(new Error('not in this test')),
    dataFolder: folder,
    onChange: () => undefined,
    isBusy: () => false,
    log: silentLog,
  });
  const journalFile = join(folder, 'keydesk.journal');
  const { vault, attach } = createKeptState({
    connections,
    journalFile,
    onJob: () => undefined,
    secretDays,
    note: (line) => notes.push(line),
    time: new TimeSeen(
      () => 0,
      () => wall,
      true,
    ),
    log: silentLog,
  });
  await attach(await openKeyFile(join(folder, 'journal.key'), journalFile));
  return vault;
}

const hold = async (secretDays: number | null) =>
  (await command(secretDays)).hold('regenerate-key', [
    { clientId: 'A'.repeat(32), userName: 'Ann', userEmail: null, clientSecret: 'b'.repeat(64) },
  ]);

describe('a new client secret that nobody collected from the command line', () => {
  it('leaves after the days of the policy, announced by a command at least four hours before', async () => {
    await hold(3);
    wall += 47 * hour;
    expect((await command(3)).uncollected()).toBe(1);
    expect(notes).toEqual([]);
    wall += 100 * hour;
    expect((await command(3)).uncollected()).toBe(1);
    expect(notes).toEqual([
      expect.stringMatching(/^New client secrets that leave for good from .+ on: 1\. keydesk secrets save/),
    ]);
    wall += 3 * hour;
    expect((await command(3)).uncollected()).toBe(1);
    wall += 2 * hour;
    expect((await command(3)).uncollected()).toBe(0);
    expect(notes.at(-1)).toContain('have left');
  });

  it('waits as long as it takes where no policy says otherwise', async () => {
    await hold(null);
    wall += 1_000 * 24 * hour;
    expect((await command(null)).uncollected()).toBe(1);
    wall += 1_000 * 24 * hour;
    expect((await command(null)).uncollected()).toBe(1);
    expect(notes).toEqual([]);
  });
});
