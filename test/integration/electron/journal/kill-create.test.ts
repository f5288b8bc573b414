import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { listeningService } from '../../../support/listening-service.ts';
import { readJournal, runUntilKilled } from './kill-console.ts';

const users = 500;
/** So often at most; the last one is let end. */
const kills = 3;

it('kill -9 of the console in the middle of a bulk create: every user has one key, and its secret is in the journal', async () => {
  const service = await listeningService({ users });
  const folder = mkdtempSync(join(tmpdir(), 'keydesk-kill-create-'));
  const key = randomBytes(32);
  const [journalFile, keyFile] = [join(folder, 'keydesk.journal'), join(folder, 'key')];
  writeFileSync(keyFile, key, { mode: 0o600 });
  try {
    const userIds = service.directory
      .filter((user) => user.active && user.accountType === 'atlassian')
      .map((user) => user.accountId);
    const body = { offset: 0, userIds };
    const plan = await service.ask('POST', '/api/v1/keys/create-plan', await service.signIn(), body);
    const planned = [String(plan.body['planId']), 'create', String(userIds.length)];
    const args = [service.url, journalFile, keyFile, ...planned];
    let hasEnded = false;
    for (let kill = 1; !hasEnded; kill += 1) {
      hasEnded = await runUntilKilled(args, () => wait(kill < kills ? Math.random() * 500 : 60_000));
    }
    const { secrets } = await readJournal(journalFile, key);
    const made = await service.allKeys();
    expect(made).toHaveLength(userIds.length);
    for (const { clientId } of made) {
      expect(await service.isValid(clientId, secrets.get(clientId) ?? 'none')).toBe(true);
    }
  } finally {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
