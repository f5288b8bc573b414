import { route } from './core/route.ts';
import { object, optional } from './core/schema.ts';
import { graceSeconds, issuedKey, keyId } from './models/api-key.ts';

export const regenerateKey = route({
  method: 'POST',
  path: '/api/v1/keys/{keyId}/regenerate',
  summary: 'Regenerate the client secret; the old one stops working at once, or after a grace',
  tag: 'keys',
  access: 'admin',
  params: object({ keyId: keyId() }),
  body: object({ graceSeconds: optional(graceSeconds()) }),
  status: 200,
  answer: issuedKey,
  problems: ['key_not_found'],
});
