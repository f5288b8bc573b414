import type { Api } from '../api/index.ts';
import { raiseRevision } from '../database/revision.ts';
import { transact } from '../database/transact.ts';
import { deleteKeys } from '../deleted-keys/move-keys.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import type { KeysDeps } from './keys-deps.ts';
import { recordOutcomes, resultOf, selectChunk } from './plan-chunk.query.ts';

/** Repeating a chunk deletes nothing twice: what is done has its outcome in the plan. */
export const bulkDeleteKeysRoute =
  ({ db, audit, clock, keepDeletedDays }: KeysDeps): RouteHandler<Api['bulkDeleteKeys']> =>
  async ({ body, actor }) =>
    transact(db, async (trx) => {
      const now = clock();
      const { items, nextOffset } = await selectChunk(trx, {
        ...body,
        action: 'delete',
        actorId: actor.userId,
        now,
      });
      const open = items.filter((item) => item.outcome === null);
      const rows = await deleteKeys(
        trx,
        open.map((item) => item.key_id),
        { now, deletedBy: actor.displayName, planId: body.planId, keepDays: keepDeletedDays },
      );
      const deleted = new Set(rows.map((row) => row.key_id));
      const outcomeOf = (item: (typeof items)[number]) =>
        item.outcome === 'deleted' || deleted.has(item.key_id) ? 'deleted' : 'gone';
      await recordOutcomes(
        trx,
        body,
        open.map((item) => ({ keyId: item.key_id, outcome: outcomeOf(item) })),
      );
      await audit.append(
        trx,
        open
          .filter((item) => deleted.has(item.key_id))
          .map((item) => ({
            action: 'bulk-delete-keys',
            actor,
            keyId: item.key_id,
            clientId: item.client_id,
            userName: item.user_name,
          })),
      );
      if (deleted.size > 0) await raiseRevision(trx, [...deleted]);
      const results = items.map((item) => ({ ...resultOf(item), outcome: outcomeOf(item) }) as const);
      return { planId: body.planId, offset: body.offset, nextOffset, results };
    });
