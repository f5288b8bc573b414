import { apiKey, keyId } from '../../../service/api/models/api-key.ts';
import { call } from '../core/call.ts';
import { epochMs, nullable, object } from '../core/schema.ts';

/** null: the key does not expire. */
export const setKeyExpiry = call(object({ keyId: keyId(), expiresAt: nullable(epochMs()) }), apiKey);
