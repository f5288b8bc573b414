import { route } from './core/route.ts';
import { object } from './core/schema.ts';
import { apiKey, keyId } from './models/api-key.ts';

export const revokePreviousSecret = route({
  method: 'POST',
  path: '/api/v1/keys/{keyId}/revoke-previous',
  summary: 'End the grace of the previous client secret now; its tokens end at once',
  tag: 'keys',
  access: 'admin',
  params: object({ keyId: keyId() }),
  status: 200,
  answer: apiKey,
  problems: ['key_not_found', 'previous_secret_gone'],
});
