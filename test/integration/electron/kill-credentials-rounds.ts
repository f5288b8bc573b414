import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Backend } from '../../../electron/main/credentials/connection-store.ts';
import { keychainDouble } from '../../support/keychain-double.ts';
import { silentLog } from '../../support/silent-log.ts';
import type { FromChild, ToChild } from './kill-credentials-child.ts';
import {
  openCredentialStore,
  stateOf,
  type CredentialFiles,
  type KeptState,
} from './kill-credentials-store.ts';

export type KillReport = Readonly<{
  rounds: number;
  changes: number;
  /** Kills that met a change under way. */
  underWay: number;
  /** How often such a change had happened all the same. */
  happened: number;
  faults: readonly string[];
}>;

const child = fileURLToPath(new URL('kill-credentials-child.ts', import.meta.url));
const mostChanges = 6;
/** A change takes about that long: the kill falls anywhere in it. */
const spreadMs = 6;

/**
 * Kills (SIGKILL) a process that saves, changes and removes credentials, so many times, and looks at the files: they hold the state
 * before the change or after it, whole, and no secret in the clear.
 */
export async function killCredentialRounds(backend: Backend, rounds: number): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'keydesk-kill-'));
  const key = randomBytes(32);
  const keychainKey = key.toString('base64');
  const files: CredentialFiles = { folder, backend, keychainKey, passphrase: 'correct horse battery' };
  const faults: string[] = [];
  const counts = { changes: 0, underWay: 0, happened: 0 };
  let state: KeptState = {};
  try {
    for (let round = 1; round <= rounds && faults.length === 0; round += 1) {
      const told = await runAndKill({ ...files, state });
      counts.changes += told.changes;
      const before = told.done ?? state;
      faults.push(
        ...plainFaults(folder, [...secretsIn(before), ...secretsIn(told.begun ?? {}), files.passphrase]),
      );
      const store = await openCredentialStore(files, keychainDouble(key), silentLog);
      const notice = store.notice();
      if (notice !== null) faults.push(`Round ${round}: ${notice.file} ${notice.fault}`);
      const found = await stateOf(store);
      const isNew = told.begun !== null && isDeepStrictEqual(found, told.begun);
      const isOld = isDeepStrictEqual(found, before);
      if (!isNew && !isOld) faults.push(`Round ${round}: neither the old state nor the new one`);
      if (told.begun !== null) counts.underWay += 1;
      if (isNew && !isOld) counts.happened += 1;
      state = found;
    }
    return { rounds, ...counts, faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Told = { changes: number; done: KeptState | null; begun: KeptState | null };

/** @returns what the process had done, and what it had begun, when it was killed */
async function runAndKill(start: ToChild): Promise<Told> {
  const process = fork(child, [], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const exited = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  const told: Told = { changes: 0, done: null, begun: null };
  const enough = Math.floor(Math.random() * mostChanges);
  await new Promise<void>((resolve) => {
    process.once('exit', () => resolve());
    process.on('message', (message: FromChild) => {
      if (message.type === 'begin') {
        told.begun = message.next;
        if (told.changes >= enough) resolve();
      } else {
        told.done = told.begun;
        told.begun = null;
        told.changes += 1;
      }
    });
    process.send(start);
  });
  await wait(Math.random() * spreadMs);
  process.kill('SIGKILL');
  await exited;
  // What the process said before its end may still be on its way.
  await wait(20);
  return told;
}

const secretsIn = (state: KeptState): string[] => Object.values(state).map(({ secret }) => secret);

/** No file of the folder, drafts too, holds a secret in the clear or may be read by others. */
function plainFaults(folder: string, secrets: readonly string[]): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const content = readFileSync(path);
    const holds = secrets.some((secret) =>
      [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64').slice(0, -4)].some(
        (form) => content.includes(form),
      ),
    );
    const isOpen = process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
    return [
      ...(holds ? [`${name} holds a secret in the clear`] : []),
      ...(isOpen ? [`${name} can be read by others`] : []),
    ];
  });
}
