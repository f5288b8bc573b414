import type { Api } from '../api/index.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { verifySecret } from './client-secret.ts';
import type { KeysDeps } from './keys-deps.ts';

export const checkSecretRoute =
  ({ db, pepper }: KeysDeps): RouteHandler<Api['checkSecret']> =>
  async ({ body: { clientId, clientSecret } }) => {
    const row = await db
      .selectFrom('api_keys')
      .select(['key_id', 'secret_hash'])
      .where('client_id', '=', clientId)
      .executeTakeFirst();
    const valid = verifySecret(pepper, clientSecret, row?.secret_hash);
    return { valid, keyId: valid && row ? row.key_id : null };
  };
