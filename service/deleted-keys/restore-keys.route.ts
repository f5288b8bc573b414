import type { Api } from '../api/index.ts';
import { raiseRevision } from '../database/revision.ts';
import { transact } from '../database/transact.ts';
import { recordOutcomes, resultOf, selectChunk, type PlanItem } from '../keys/plan-chunk.query.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import type { DeletedKeysDeps } from './deleted-keys-deps.ts';
import { oldestKept, undeleteKeys } from './move-keys.ts';

/** Repeating a chunk restores nothing twice; what was refused is tried again, since its user may have no key by now. */
export const restoreKeysRoute =
  ({ db, audit, clock, keepDeletedDays }: DeletedKeysDeps): RouteHandler<Api['restoreKeys']> =>
  async ({ body, actor }) =>
    transact(db, async (trx) => {
      const now = clock();
      const { items, nextOffset } = await selectChunk(trx, {
        ...body,
        action: 'restore',
        actorId: actor.userId,
        now,
      });
      const open = items.filter((item) => item.outcome !== 'restored');
      const { restored, refused } = await undeleteKeys(
        trx,
        open.map((item) => item.key_id),
        oldestKept(now, keepDeletedDays),
      );
      const outcomeOf = (item: PlanItem) => {
        if (item.outcome === 'restored' || restored.has(item.key_id)) return 'restored';
        return refused.has(item.key_id) ? 'key_exists' : 'gone';
      };
      const results = items.map((item) => ({ ...resultOf(item), outcome: outcomeOf(item) }) as const);
      await recordOutcomes(trx, body, results);
      await audit.append(
        trx,
        results
          .filter(({ keyId }) => restored.has(keyId))
          .map(({ keyId, clientId, userName }) => ({
            action: 'restore-keys',
            actor,
            keyId,
            clientId,
            userName,
          })),
      );
      if (restored.size > 0) await raiseRevision(trx, [...restored]);
      return { planId: body.planId, offset: body.offset, nextOffset, results };
    });
