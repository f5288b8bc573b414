import type { Api } from '../api/index.ts';
import { raiseRevision } from '../database/revision.ts';
import { Problem } from '../plugins/problem.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { apiKeyOf } from './api-key.row.ts';
import { hashSecret, makeClientSecret } from './client-secret.ts';
import type { KeysDeps } from './keys-deps.ts';
import { replaceSecret } from './regenerate-key.query.ts';

export const regenerateKeyRoute =
  ({ db, audit, pepper, clock }: KeysDeps): RouteHandler<Api['regenerateKey']> =>
  async ({ params: { keyId }, actor }) => {
    const clientSecret = makeClientSecret();
    return db.transaction().execute(async (trx) => {
      const row = await replaceSecret(trx, keyId, hashSecret(pepper, clientSecret), clock());
      if (!row) throw new Problem('key_not_found');
      const key = apiKeyOf(row);
      const { clientId, userName } = key;
      await audit.append(trx, [{ action: 'regenerate-key', actor, keyId, clientId, userName }]);
      await raiseRevision(trx);
      return { key, clientId, clientSecret };
    });
  };
