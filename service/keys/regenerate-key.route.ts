import type { Api } from '../api/index.ts';
import { raiseRevision } from '../database/revision.ts';
import { transact } from '../database/transact.ts';
import { Problem } from '../plugins/problem.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { apiKeyOf } from './api-key.row.ts';
import { hashSecret, makeClientSecret } from './client-secret.ts';
import { graceDetail } from './grace.ts';
import type { KeysDeps } from './keys-deps.ts';
import { replaceSecret } from './regenerate-key.query.ts';

export const regenerateKeyRoute =
  ({ db, audit, pepper, secretFormat, clock }: KeysDeps): RouteHandler<Api['regenerateKey']> =>
  async ({ params: { keyId }, body: { graceSeconds = 0 }, actor }) => {
    const clientSecret = makeClientSecret(secretFormat);
    const hash = hashSecret(pepper, clientSecret);
    return transact(db, async (trx) => {
      const row = await replaceSecret(trx, keyId, { hash, now: clock(), graceSeconds });
      if (!row) throw new Problem('key_not_found');
      const key = apiKeyOf(row, clock());
      const { clientId, userName } = key;
      await audit.append(trx, [
        { action: 'regenerate-key', actor, keyId, clientId, userName, ...graceDetail(graceSeconds) },
      ]);
      await raiseRevision(trx, [keyId]);
      return { key, clientId, clientSecret };
    });
  };
