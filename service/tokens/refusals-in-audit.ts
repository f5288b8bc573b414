import type { Kysely } from 'kysely';
import type { AuditEvent, AuditLog } from '../audit-log/append-audit.ts';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { AuthenticatingKey } from './authenticating-keys.ts';

export type Refusal = 'unknown client id' | 'wrong secret' | 'expired key' | 'deactivated user' | 'limited';

const flushEveryMs = 60_000;
/** Entries that one flush may write: an attack shall not fill the disk, nor the log that admins read. */
const entriesPerFlush = 10;
/** Subjects that are told apart until the next flush. */
const capacity = 1000;

type Summary = { key: AuthenticatingKey | undefined; address: string; counts: Map<Refusal, number> };

/**
 * Refused authentications in the audit log, rolled up: at most eleven entries a minute, whatever happens. What could not be
 * written is kept for the next minute.
 */
export function createRefusalsInAudit(
  db: Kysely<Tables>,
  audit: AuditLog,
  onError: (error: unknown) => void,
) {
  let summaries = createSummaries();
  const flushOnce = async () => {
    const batch = summaries;
    const all = batch.all();
    if (all.length === 0) return;
    summaries = createSummaries();
    const events = all.slice(0, entriesPerFlush).map(eventOf);
    const others = all.slice(entriesPerFlush);
    if (others.length > 0) events.push(eventOfOthers(others));
    try {
      await transact(db, (trx) => audit.append(trx, events));
    } catch (error) {
      for (const { key, address, counts } of all) {
        for (const [refusal, count] of counts) summaries.add(refusal, key, address, count);
      }
      throw error;
    }
  };
  let flushing: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => (flushing = flushing.then(flushOnce).catch(onError));
  const timer = setInterval(() => void flush(), flushEveryMs).unref();
  return {
    record: (refusal: Refusal, key: AuthenticatingKey | undefined, address: string): void => {
      summaries.add(refusal, key, address, 1);
    },
    flush,
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await flush();
    },
  };
}
export type RefusalsInAudit = ReturnType<typeof createRefusalsInAudit>;

/** What was refused since the last flush, by key and address; beyond the capacity, all others together. */
function createSummaries() {
  const summaries = new Map<string, Summary>();
  const summaryOf = (key: AuthenticatingKey | undefined, address: string): Summary => {
    const name = `${key?.client_id ?? ''} ${address}`;
    const isFull = summaries.size >= capacity && !summaries.has(name);
    const subject = isFull ? 'others' : name;
    const summary = summaries.get(subject) ?? {
      key: isFull ? undefined : key,
      address: isFull ? '' : address,
      counts: new Map<Refusal, number>(),
    };
    summaries.set(subject, summary);
    return summary;
  };
  return {
    add: (refusal: Refusal, key: AuthenticatingKey | undefined, address: string, count: number): void => {
      const { counts } = summaryOf(key, address);
      counts.set(refusal, (counts.get(refusal) ?? 0) + count);
    },
    /** Those with the most refusals first. */
    all: () => [...summaries.values()].toSorted((a, b) => totalOf(b) - totalOf(a)),
  };
}

const totalOf = ({ counts }: Summary) => [...counts.values()].reduce((sum, count) => sum + count, 0);
const nobody = (address: string) => ({ userId: '', displayName: 'Authentication', address });
const describe = ({ counts }: Summary) =>
  [...counts].map(([refusal, count]) => `${count} ${refusal}`).join(', ');

const eventOf = (summary: Summary): AuditEvent => ({
  action: 'refuse-authentication',
  actor: nobody(summary.address),
  ...(summary.key && {
    keyId: summary.key.key_id,
    clientId: summary.key.client_id,
    userName: summary.key.user_name,
  }),
  detail: describe(summary),
});

const eventOfOthers = (others: readonly Summary[]): AuditEvent => ({
  action: 'refuse-authentication',
  actor: nobody(''),
  detail: `${others.reduce((sum, other) => sum + totalOf(other), 0)} more, of ${others.length} other client ids and addresses`,
});
