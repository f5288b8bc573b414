import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { transact } from '../database/transact.ts';
import { keepMsOf } from './deleted-key.row.ts';
import type { DeletedKeysDeps } from './deleted-keys-deps.ts';
import { oldestKept, purgeDeleted } from './move-keys.ts';

const everyMs = 3_600_000;
/** Keys per transaction; then others have the service to themselves for a moment. */
const batch = 500;
const pauseMs = 50;

/** No admin does it: the service itself, after the time that was set. */
const actor = { userId: '', displayName: 'Key service', address: '' };

/** Deletes for good what can be restored no more: when the service begins to listen, and every hour. Any number of replicas may do so at once. */
export function purgeWhenDue(app: FastifyInstance, deps: DeletedKeysDeps): void {
  const stopping = new AbortController();
  const run = async () => {
    while ((await purgeDue(deps)) === batch && !stopping.signal.aborted) await wait(pauseMs);
  };
  let running: Promise<void> = Promise.resolve();
  const purge = () => {
    running = running
      .then(run)
      .catch((error: unknown) => app.log.error({ err: error }, 'deleted keys could not be purged'));
  };
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onListen', (done) => {
    purge();
    timer = setInterval(purge, everyMs).unref();
    done();
  });
  app.addHook('onClose', async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  });
}

/** One batch, with its audit entries. @returns how many keys were due; another replica may have been faster with some */
export const purgeDue = ({ db, audit, clock, keepDeletedDays }: DeletedKeysDeps): Promise<number> =>
  transact(db, async (trx) => {
    const now = clock();
    const due = await trx
      .selectFrom('deleted_keys')
      .select('key_id')
      .where('deleted_at', '<=', oldestKept(now, keepDeletedDays))
      .orderBy('deleted_at')
      .orderBy('key_id')
      .limit(batch)
      .execute();
    const purged = await purgeDeleted(
      trx,
      due.map(({ key_id }) => key_id),
    );
    await audit.append(
      trx,
      purged.map(({ key_id, client_id, user_name, deleted_at }) => ({
        action: 'purge-keys',
        actor,
        keyId: key_id,
        clientId: client_id,
        userName: user_name,
        detail: keptDetail(now - deleted_at, keepDeletedDays),
      })),
    );
    return due.length;
  });

/** Both are told: the limit may have become another one since the key was deleted, and a service that was stopped purges late. */
const keptDetail = (keptMs: number, limitDays: number): string =>
  `days kept: ${Math.floor(keptMs / keepMsOf(1))}; limit: ${limitDays}`;
