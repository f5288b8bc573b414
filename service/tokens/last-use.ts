import { isIPv6 } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { jsonRows } from '../database/json-rows.ts';
import type { Tables } from '../database/tables.ts';
import type { AuthenticatingKey } from './authenticating-keys.ts';

/** A key's last use is written this often at most. */
const recordEveryMs = 60_000;
const flushEveryMs = 5000;
/** Rows per statement: few, since SQLite lets no login come in between; on random pages of a large table each row costs. */
const chunk = 25;
/** After each statement logins have the service to themselves for so many times as long as it took, but not for longer than that. */
const pauseFactor = 4;
const longestPauseMs = 100;

type Use = { at: number; from: string };

/**
 * The network an address belongs to, which is what an admin wants to know and all that is kept: IPv4 /24, IPv6 /48.
 * "::ffff:192.0.2.7" -> "192.0.2.0/24".
 */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(address)?.[1];
  if (v4 !== undefined) return `${v4}.0/24`;
  if (!isIPv6(address)) return '';
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...(tail ?? '').split(':').filter(Boolean)];
  return `${all
    .slice(0, 3)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/48`;
}

/** Remembers uses and writes them together, so that a login costs no write. `stop` writes what is left. */
export function createLastUse(db: Kysely<Tables>, onError: (error: unknown) => void) {
  const pending = new Map<string, Use>();
  let flushing: Promise<void> = Promise.resolve();
  let isStopping = false;
  const flushOnce = async () => {
    // In the order of keys, so that two replicas never wait for each other's rows.
    const uses = [...pending]
      .map(([keyId, use]) => ({ keyId, ...use }))
      .toSorted((a, b) => (a.keyId < b.keyId ? -1 : 1));
    for (let i = 0; i < uses.length; i += chunk) {
      const some = uses.slice(i, i + chunk);
      const start = performance.now();
      await writeUses(db, some);
      for (const { keyId } of some) pending.delete(keyId);
      const took = performance.now() - start;
      if (!isStopping && pending.size > 0) await wait(Math.min(took * pauseFactor, longestPauseMs));
    }
  };
  const flush = (): Promise<void> => (flushing = flushing.then(flushOnce).catch(onError));
  const timer = setInterval(() => void flush(), flushEveryMs).unref();
  return {
    /** @param at epoch milliseconds */
    record: (key: AuthenticatingKey, at: number, address: string): void => {
      if (at - key.last_used_at < recordEveryMs || pending.has(key.key_id)) return;
      pending.set(key.key_id, { at, from: networkOf(address) });
      // The row may be kept in memory: it has to know until it is read anew.
      key.last_used_at = at;
    },
    flush,
    stop: async (): Promise<void> => {
      clearInterval(timer);
      isStopping = true;
      await flush();
    },
  };
}
export type LastUse = ReturnType<typeof createLastUse>;

async function writeUses(db: Kysely<Tables>, uses: readonly (Use & { keyId: string })[]): Promise<void> {
  await sql`update api_keys set last_used_at = cast(fresh.at as bigint), last_used_from = fresh."from"
    from ${jsonRows(uses, ['keyId', 'at', 'from'])} as fresh
    where api_keys.key_id = fresh."keyId" and api_keys.last_used_at < cast(fresh.at as bigint)`.execute(db);
}
