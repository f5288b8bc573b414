import type { Api } from '../api/index.ts';
import { transact } from '../database/transact.ts';
import { recordOutcomes, resultOf, selectChunk } from '../keys/plan-chunk.query.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import type { DeletedKeysDeps } from './deleted-keys-deps.ts';
import { purgeDeleted } from './move-keys.ts';

/** Repeating a chunk answers the same. */
export const purgeKeysRoute =
  ({ db, audit, clock }: DeletedKeysDeps): RouteHandler<Api['purgeKeys']> =>
  async ({ body, actor }) =>
    transact(db, async (trx) => {
      const { items, nextOffset } = await selectChunk(trx, {
        ...body,
        action: 'purge',
        actorId: actor.userId,
        now: clock(),
      });
      const open = items.filter((item) => item.outcome !== 'purged').map((item) => item.key_id);
      const purged = new Set((await purgeDeleted(trx, open)).map(({ key_id }) => key_id));
      const results = items.map((item) => {
        const isPurged = item.outcome === 'purged' || purged.has(item.key_id);
        return { ...resultOf(item), outcome: isPurged ? ('purged' as const) : ('gone' as const) };
      });
      await recordOutcomes(trx, body, results);
      await audit.append(
        trx,
        results
          .filter(({ keyId }) => purged.has(keyId))
          .map(({ keyId, clientId, userName }) => ({
            action: 'purge-keys',
            actor,
            keyId,
            clientId,
            userName,
          })),
      );
      return { planId: body.planId, offset: body.offset, nextOffset, results };
    });
