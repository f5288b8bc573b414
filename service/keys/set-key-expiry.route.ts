import type { Api } from '../api/index.ts';
import { raiseRevision } from '../database/revision.ts';
import { transact } from '../database/transact.ts';
import { Problem } from '../plugins/problem.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { apiKeyOf } from './api-key.row.ts';
import type { KeysDeps } from './keys-deps.ts';
import { updateExpiry } from './set-key-expiry.query.ts';

export const setKeyExpiryRoute =
  ({ db, audit, clock }: KeysDeps): RouteHandler<Api['setKeyExpiry']> =>
  async ({ params: { keyId }, body: { expiresAt }, actor }) => {
    if (expiresAt !== null && expiresAt <= clock()) throw new Problem('expiry_past');
    return transact(db, async (trx) => {
      const row = await updateExpiry(trx, keyId, expiresAt ?? 0);
      if (!row) throw new Problem('key_not_found');
      const key = apiKeyOf(row, clock());
      const detail = expiresAt === null ? 'never expires' : `expires ${new Date(expiresAt).toISOString()}`;
      await audit.append(trx, [
        { action: 'set-key-expiry', actor, keyId, clientId: key.clientId, userName: key.userName, detail },
      ]);
      await raiseRevision(trx, [keyId]);
      return key;
    });
  };
