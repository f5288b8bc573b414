import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, PostgresQueryCompiler } from 'kysely';
import { Client, Pool, TypeOverrides, types, type ClientConfig, type PoolClient } from 'pg';
import { StartRefused } from '../start-refused.ts';
import { databaseProblem } from './database-problem.ts';
import { migrate } from './migrate.ts';
import type { PostgresAddress } from './postgres-address.ts';
import { channel } from './postgres-channel.ts';
import type { Listening } from './postgres-listener.ts';
import { connectionRefusal } from './postgres-refusals.ts';
import { storableText } from './storable-text.ts';
import type { Tables } from './tables.ts';

export type PoolOptions = Readonly<{
  /** At most so many connections at a time. */
  connections?: number;
}>;

const defaultConnections = 10;
/** Times in milliseconds. The longest statement freezes a plan of a million keys. */
const connectTimeout = 5_000;
const limits = {
  statement_timeout: 60_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
};
const idleTimeout = 30_000;
/** Nothing from the server for longer than any statement may take: it is gone, whatever TCP believes. */
const silenceTimeout = 75_000;
/** A database that is just starting is waited for. */
const startPatience = 10_000;

/** The dialect of PostgreSQL, whose texts hold no NUL: a search for one finds nothing, as it should. */
class KeydeskDialect extends PostgresDialect {
  override createQueryCompiler() {
    return new (class extends PostgresQueryCompiler {
      protected override appendValue(value: unknown): void {
        super.appendValue(typeof value === 'string' ? storableText(value) : value);
      }
    })();
  }
}

/**
 * Connects to a PostgreSQL database and brings its tables up to date.
 * @param stops gets what closes it again, also of what was opened before it failed
 * @throws StartRefused when it cannot be reached, refuses us, or is not fit
 */
export async function openPostgres(
  address: PostgresAddress,
  { connections = defaultConnections }: PoolOptions,
  stops: (() => unknown)[],
): Promise<{ db: Kysely<Tables>; listening: Listening }> {
  const notifies = await prepare(address);
  const pool = createPool({ ...clientConfig(address), ...limits, max: connections });
  const db = new Kysely<Tables>({ dialect: new KeydeskDialect({ pool }) });
  stops.push(() => db.destroy());
  const connect = () => new Client({ ...clientConfig(address), query_timeout: connectTimeout });
  return { db, listening: { connect, canNotify: notifies } };
}

// As a copy: what is set on pg itself would be set for every user of it in this process.
const ourTypes = new TypeOverrides();
ourTypes.setTypeParser(types.builtins.INT8, Number);

const clientConfig = ({ url }: PostgresAddress): ClientConfig => ({
  connectionString: url,
  connectionTimeoutMillis: connectTimeout,
  keepAlive: true,
  application_name: 'keydesk',
  // Times and counts are bigint: numbers of JavaScript hold them all.
  types: ourTypes,
});

function createPool(config: ClientConfig & { max: number }): Pool {
  const pool = new Pool({ ...config, idleTimeoutMillis: idleTimeout });
  // A connection that is lost while idle: the pool makes a new one when it is needed.
  pool.on('error', () => undefined);
  pool.on('connect', watchForSilence);
  return pool;
}

function watchForSilence(client: PoolClient): void {
  // Lost while in use: the statement under way fails, and says so.
  client.on('error', () => undefined);
  const stream = streamOf(client);
  stream.setTimeout(silenceTimeout, () => stream.destroy(new Error('The database is silent.')));
}

/** The socket of a connection, for which pg has no name of its own. */
const streamOf = (client: Client | PoolClient) =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream;

/** Through one connection without time limits, since migrating a large database takes as long as it takes. */
async function prepare(address: PostgresAddress): Promise<boolean> {
  await untilReachable(address);
  const pool = createPool({ ...clientConfig(address), max: 1 });
  const db = new Kysely<Tables>({ dialect: new KeydeskDialect({ pool }) });
  try {
    const { rows } = await pool.query<{ server_encoding: string }>('show server_encoding');
    if (rows[0]?.server_encoding !== 'UTF8') {
      throw new StartRefused(`The database ${address.name} must have the encoding UTF8.`);
    }
    await migrate(db);
    return await canNotify(pool);
  } finally {
    await db.destroy();
    // Kysely ends the pool only when it has used it.
    if (!pool.ended) await pool.end();
  }
}

/** Asked once at the start: where it is unknown, saying it would end the transaction of the change. */
const canNotify = (pool: Pool): Promise<boolean> =>
  pool.query('select pg_notify($1, $2)', [channel, '']).then(
    () => true,
    () => false,
  );

async function untilReachable(address: PostgresAddress): Promise<void> {
  const end = performance.now() + startPatience;
  for (;;) {
    try {
      await connectOnce(address);
      return;
    } catch (error) {
      const refusal = connectionRefusal(address, error);
      const isPassing = databaseProblem(error)?.code === 'database_unreachable' && !refusal.isFinal;
      if (!isPassing || performance.now() > end) {
        throw new StartRefused(refusal.sentence, { cause: error });
      }
      await wait(250);
    }
  }
}

async function connectOnce(address: PostgresAddress): Promise<void> {
  const client = new Client(clientConfig(address));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    // A server that still waits for a password would keep this process alive.
    streamOf(client).destroy();
    throw error;
  }
}
