import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { AnswerOf } from '../../../../service/api/core/route.ts';
import type { listKeys } from '../../../../service/api/list-keys.ts';
import { createKeptKeys } from '../../../../service/inventory/kept-keys.ts';
import { readInventory } from '../../../../electron/main/inventory/inventory-records.ts';
import { decodeRecord } from '../../../../electron/main/inventory/kept-record.ts';
import { keychainDouble } from '../../../support/keychain-double.ts';
import type { FromChild, ToChild } from './kill-sync-child.ts';
import { lastTouchOf, touchOfMark, versionsAfter } from './touched-keys.ts';

export type KillReport = Readonly<{
  rounds: number;
  syncs: number;
  /** Kills that left a draft, and kills that left changes of a sync that had not ended. */
  drafts: number;
  underWay: number;
  faults: readonly string[];
}>;

const child = fileURLToPath(new URL('kill-sync-child.ts', import.meta.url));
/** Some syncs take about that long: the kill falls anywhere in them. */
const spreadMs = 150;

/**
 * Kills (SIGKILL) a process that syncs an inventory, so many times, and opens the file as the next start does: it shows what the service had at
 * one moment, not before the last sync that had ended. The next process goes on with what is there.
 */
export async function killSyncRounds(rounds: number): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'keydesk-kill-sync-'));
  const key = randomBytes(32);
  const [file, draft] = [join(folder, 'x.inventory'), join(folder, 'x.inventory-draft')];
  const faults: string[] = [];
  const counts = { drafts: 0, underWay: 0 };
  let ended: number | null = null;
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const start: ToChild = {
        file,
        draft,
        keychainKey: key.toString('base64'),
        sync: ended === null ? 0 : ended + 1,
      };
      ended = (await runAndKill(start)) ?? ended;
      if (existsSync(draft)) counts.drafts += 1;
      const shown = await whatIsShown(file, key);
      if (shown && shown.touch > lastTouchOf(ended ?? -1)) counts.underWay += 1;
      const fault = faultOf(shown, ended);
      if (fault !== null) faults.push(`Round ${round}: ${fault}`);
    }
    return { rounds, syncs: (ended ?? -1) + 1, ...counts, faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the last sync that had ended when it was killed; null: none had */
async function runAndKill(start: ToChild): Promise<number | null> {
  const process = fork(child, [], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const exited = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  let ended: number | null = null;
  const ready = new Promise<void>((resolve) => {
    process.once('exit', () => resolve());
    process.on('message', (message: FromChild) => {
      if (message.type === 'ready') resolve();
      else ended = message.sync;
    });
  });
  process.send(start);
  await ready;
  await wait(Math.random() * spreadMs);
  process.kill('SIGKILL');
  await exited;
  return ended;
}

type Shown = Readonly<{ touch: number; versions: Map<string, number> }>;

/** By the code that answers from an inventory. @returns null when there is no whole one */
async function whatIsShown(file: string, key: Buffer): Promise<Shown | null> {
  const kept = await createKeptKeys();
  try {
    let touch = 0;
    let synced = null;
    for await (const content of readInventory(file, keychainDouble(key).storage)) {
      const record = decodeRecord(content);
      if (record?.type === 'page') touch = touchOfMark(record.mark);
      ({ synced } = await kept.take([content.toString('utf8')]));
    }
    if (!synced) return null;
    const versions = new Map<string, number>();
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = { limit: 500, ...(cursor !== undefined && { cursor }) };
      const page = (await kept.ask('listKeys', query)) as AnswerOf<typeof listKeys>;
      for (const { keyId, version } of page.items) versions.set(keyId, version);
      cursor = page.nextCursor;
    }
    return { touch, versions };
  } finally {
    await kept.close();
  }
}

function faultOf(shown: Shown | null, ended: number | null): string | null {
  if (!shown) return ended === null ? null : 'a whole inventory is not there any more';
  if (shown.touch < lastTouchOf(ended ?? 0)) return 'it is older than the last sync that had ended';
  const isWhole = isDeepStrictEqual(shown.versions, versionsAfter(shown.touch));
  return isWhole ? null : 'it shows what the service never had';
}
