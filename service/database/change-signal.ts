import { sql, type Kysely } from 'kysely';
import type { OpenDatabase } from './open-database.ts';
import { listen } from './postgres-listener.ts';
import { channel } from './postgres-channel.ts';
import type { Tables } from './tables.ts';
import { afterCommit } from './transact.ts';

/** What replicas hold in memory and have to read again when another one changes it. */
export type Topic = 'signing-keys';
const counterOf = (topic: string) => `changes of ${topic}`;

/** How often the counters are read while no notification can come in, and while they can (one may be lost). */
const pollEveryMs = 1000;
const checkEveryMs = 10_000;

export type ChangeSignal = Readonly<{
  /** Tells every replica, this one too, once this transaction of `transact` is committed. */
  raise: (trx: Kysely<Tables>, topic: Topic) => Promise<void>;
  /** A change is told at least once, maybe more often. @returns what ends it */
  onChange: (topic: Topic, listener: () => void) => () => void;
  stop: () => Promise<void>;
}>;

/**
 * Tells replicas of each other's changes. On PostgreSQL by NOTIFY, in the transaction of the change; since a notification
 * that nobody listens to is lost, a counter is raised with it, which is read every second while the listening connection
 * is down, when it is back, and now and then. On SQLite, where there is one process, within it.
 */
export function createChangeSignal({ db, listening }: Pick<OpenDatabase, 'db' | 'listening'>): ChangeSignal {
  const listeners = new Map<string, Set<() => void>>();
  const tell = (topic: string) => {
    for (const listener of listeners.get(topic) ?? []) listener();
  };
  const remote = listening ? watchCounters(db, tell) : null;
  const listener =
    listening?.canNotify === true && remote
      ? listen(listening, { onMessage: tell, onStateChange: remote.setListening })
      : null;
  return {
    raise: async (trx, topic) => {
      await trx
        .insertInto('counters')
        .values({ name: counterOf(topic), value: 1 })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet((eb) => ({ value: eb('counters.value', '+', 1) })),
        )
        .execute();
      if (listening?.canNotify === true) await sql`select pg_notify(${channel}, ${topic})`.execute(trx);
      afterCommit(trx, () => tell(topic));
    },
    onChange: (topic, told) => {
      const known = listeners.get(topic) ?? new Set();
      listeners.set(topic, known.add(told));
      return () => known.delete(told);
    },
    stop: async () => {
      await Promise.all([listener?.stop(), remote?.stop()]);
    },
  };
}

/** Reads the counters again and again, and tells of those that were raised. */
function watchCounters(db: Kysely<Tables>, tell: (topic: string) => void) {
  const seen = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();
  let isListening = false;
  let isStopped = false;
  const read = async () => {
    const topics: readonly Topic[] = ['signing-keys'];
    const rows = await db
      .selectFrom('counters')
      .selectAll()
      .where('name', 'in', topics.map(counterOf))
      .execute();
    for (const topic of topics) {
      const value = rows.find(({ name }) => name === counterOf(topic))?.value ?? 0;
      if (value === (seen.get(topic) ?? 0)) continue;
      seen.set(topic, value);
      tell(topic);
    }
  };
  /** A database that does not answer now is asked again. */
  const readAgain = () => {
    clearTimeout(timer);
    reading = reading.then(read).then(plan, plan);
  };
  const plan = () => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(readAgain, isListening ? checkEveryMs : pollEveryMs).unref();
  };
  readAgain();
  return {
    /** Both ways what is told may have been missed. */
    setListening: (now: boolean): void => {
      isListening = now;
      if (!isStopped) readAgain();
    },
    stop: async (): Promise<void> => {
      isStopped = true;
      clearTimeout(timer);
      await reading;
    },
  };
}
