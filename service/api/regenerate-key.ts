import { route } from './core/route.ts';
import { object } from './core/schema.ts';
import { issuedKey, keyId } from './models/api-key.ts';

export const regenerateKey = route({
  method: 'POST',
  path: '/api/v1/keys/{keyId}/regenerate',
  summary: 'Regenerate the client secret; the old one stops working at once',
  tag: 'keys',
  access: 'admin',
  params: object({ keyId: keyId() }),
  status: 200,
  answer: issuedKey,
  problems: ['key_not_found'],
});
