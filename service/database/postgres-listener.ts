import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { channel } from './postgres-channel.ts';

export type Listening = Readonly<{
  /** A connection of its own, not yet connected, whose statements end in time even when nobody answers. */
  connect: () => Client;
  /** Some databases that speak PostgreSQL's language have no NOTIFY. */
  canNotify: boolean;
}>;

export type Listener = Readonly<{
  onMessage: (message: string) => void;
  /** true from the moment that messages come in, false when they no longer may. */
  onStateChange: (isListening: boolean) => void;
}>;

const firstPauseMs = 250;
const longestPauseMs = 5000;
/** A connection can be lost without a word: it is asked this often whether it is still there. */
const pulseEveryMs = 10_000;

/** Listens on a connection of its own, and connects again when it is lost, waiting longer each time in vain. */
export function listen({ connect }: Pick<Listening, 'connect'>, listener: Listener) {
  const stopping = new AbortController();
  const run = async () => {
    for (let pause = firstPauseMs; !stopping.signal.aborted; pause = Math.min(pause * 2, longestPauseMs)) {
      const hasListened = await listenOnce(connect(), listener, stopping.signal);
      if (hasListened) pause = firstPauseMs;
      await wait(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    stop: async (): Promise<void> => {
      stopping.abort();
      await running;
    },
  };
}

/** Returns when the connection is lost, or none came about. @returns whether there was one */
async function listenOnce(client: Client, listener: Listener, stopping: AbortSignal): Promise<boolean> {
  const lost = Promise.withResolvers<undefined>();
  client.on('error', () => lost.resolve(undefined));
  client.on('end', () => lost.resolve(undefined));
  stopping.addEventListener('abort', () => lost.resolve(undefined), { once: true });
  client.on('notification', ({ payload }) => listener.onMessage(payload ?? ''));
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    listener.onStateChange(true);
  } catch {
    await client.end().catch(() => undefined);
    return false;
  }
  const pulse = setInterval(() => {
    client.query('select 1').catch(() => lost.resolve(undefined));
  }, pulseEveryMs).unref();
  await lost.promise;
  clearInterval(pulse);
  listener.onStateChange(false);
  await Promise.race([client.end().catch(() => undefined), wait(longestPauseMs, undefined, { ref: false })]);
  return true;
}
