import type { Api } from '../api/index.ts';
import { raiseRevision } from '../database/revision.ts';
import { transact } from '../database/transact.ts';
import { deleteKeys } from '../deleted-keys/move-keys.ts';
import { Problem } from '../plugins/problem.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import type { KeysDeps } from './keys-deps.ts';

export const deleteKeyRoute =
  ({ db, audit, clock, keepDeletedDays }: KeysDeps): RouteHandler<Api['deleteKey']> =>
  async ({ params: { keyId }, actor }) => {
    await transact(db, async (trx) => {
      const [key] = await deleteKeys(trx, [keyId], {
        now: clock(),
        deletedBy: actor.displayName,
        planId: null,
        keepDays: keepDeletedDays,
      });
      if (!key) throw new Problem('key_not_found');
      await audit.append(trx, [
        { action: 'delete-key', actor, keyId, clientId: key.client_id, userName: key.user_name },
      ]);
      await raiseRevision(trx, [keyId]);
    });
    return undefined;
  };
