import { route } from './core/route.ts';
import { epochMs, nullable, object } from './core/schema.ts';
import { apiKey, keyId } from './models/api-key.ts';

export const setKeyExpiry = route({
  method: 'POST',
  path: '/api/v1/keys/{keyId}/expiry',
  summary: 'Set when an API key expires, or that it does not; its tokens end with it',
  tag: 'keys',
  access: 'admin',
  params: object({ keyId: keyId() }),
  body: object({ expiresAt: nullable(epochMs()) }),
  status: 200,
  answer: apiKey,
  problems: ['key_not_found', 'expiry_past'],
});
