import type { Api } from '../api/index.ts';
import { raiseRevision } from '../database/revision.ts';
import { transact } from '../database/transact.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { replaceSecrets } from './bulk-regenerate-keys.query.ts';
import { hashSecret, makeClientSecret } from './client-secret.ts';
import { graceDetail } from './grace.ts';
import type { KeysDeps } from './keys-deps.ts';
import { recordOutcomes, resultOf, selectChunk } from './plan-chunk.query.ts';

/** Repeating a chunk makes new secrets: those of a lost answer are known to nobody and must not stay valid. */
export const bulkRegenerateKeysRoute =
  ({ db, audit, pepper, secretFormat, clock }: KeysDeps): RouteHandler<Api['bulkRegenerateKeys']> =>
  async ({ body, actor }) =>
    transact(db, async (trx) => {
      const now = clock();
      const { items, nextOffset, graceSeconds } = await selectChunk(trx, {
        ...body,
        action: 'regenerate',
        actorId: actor.userId,
        now,
      });
      const secrets = new Map(items.map((item) => [item.key_id, makeClientSecret(secretFormat)]));
      const fresh = items.map(({ key_id: keyId, outcome }) => ({
        keyId,
        hash: hashSecret(pepper, secrets.get(keyId) ?? ''),
        isRepeated: outcome === 'regenerated' ? (1 as const) : (0 as const),
      }));
      const changed = await replaceSecrets(trx, fresh, { now, graceSeconds });
      const results = items.map((item) => {
        const outcome = changed.has(item.key_id) ? ('regenerated' as const) : ('gone' as const);
        const clientSecret = outcome === 'gone' ? null : (secrets.get(item.key_id) ?? null);
        return { ...resultOf(item), outcome, clientSecret };
      });
      await recordOutcomes(trx, body, results);
      await audit.append(
        trx,
        results
          .filter(({ outcome }) => outcome === 'regenerated')
          .map(({ keyId, clientId, userName }) => ({
            action: 'bulk-regenerate-keys',
            actor,
            keyId,
            clientId,
            userName,
            ...graceDetail(graceSeconds),
          })),
      );
      if (changed.size > 0) await raiseRevision(trx, [...changed]);
      return { planId: body.planId, offset: body.offset, nextOffset, results };
    });
