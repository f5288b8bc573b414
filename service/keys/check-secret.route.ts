import type { Api } from '../api/index.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { matchSecret } from './client-secret.ts';
import type { KeysDeps } from './keys-deps.ts';

export const checkSecretRoute =
  ({ db, pepper, clock }: KeysDeps): RouteHandler<Api['checkSecret']> =>
  async ({ body: { clientId, clientSecret } }) => {
    const row = await db
      .selectFrom('api_keys')
      .select(['key_id', 'secret_hash', 'previous_hash', 'previous_until'])
      .where('client_id', '=', clientId)
      .executeTakeFirst();
    const valid = matchSecret(pepper, clientSecret, row, clock()) !== null;
    return { valid, keyId: valid && row ? row.key_id : null };
  };
