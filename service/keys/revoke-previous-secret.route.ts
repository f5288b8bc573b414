import type { Api } from '../api/index.ts';
import { raiseRevision } from '../database/revision.ts';
import { transact } from '../database/transact.ts';
import { Problem } from '../plugins/problem.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { apiKeyOf } from './api-key.row.ts';
import type { KeysDeps } from './keys-deps.ts';
import { endPreviousSecret, keyExists } from './revoke-previous-secret.query.ts';

/** The tokens got with that secret end with it: they carry its version, which no deadline protects any more. */
export const revokePreviousSecretRoute =
  ({ db, audit, clock }: KeysDeps): RouteHandler<Api['revokePreviousSecret']> =>
  async ({ params: { keyId }, actor }) =>
    transact(db, async (trx) => {
      const row = await endPreviousSecret(trx, keyId, clock());
      if (!row) throw new Problem((await keyExists(trx, keyId)) ? 'previous_secret_gone' : 'key_not_found');
      const key = apiKeyOf(row, clock());
      const { clientId, userName } = key;
      await audit.append(trx, [{ action: 'revoke-previous-secret', actor, keyId, clientId, userName }]);
      await raiseRevision(trx, [keyId]);
      return key;
    });
