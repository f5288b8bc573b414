import type { Client, Pool } from 'pg';

export const channel = 'keydesk';

export type Listening = Readonly<{
  /** A connection of its own, not yet connected. */
  connect: () => Client;
  /** Some databases that speak PostgreSQL's language have no NOTIFY. */
  canNotify: boolean;
}>;

/** Asked once at the start: where it is unknown, saying it would end the transaction of the change. */
export const canNotify = (pool: Pool): Promise<boolean> =>
  pool.query(`select pg_notify('${channel}', '')`).then(
    () => true,
    () => false,
  );
