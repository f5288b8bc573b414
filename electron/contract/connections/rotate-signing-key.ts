import { rotateSigningKey as route } from '../../../service/api/rotate-signing-key.ts';
import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';

/** The key that signs access tokens is one of the whole key service. */
export const rotateSigningKey = call(object({}), route.answer);
