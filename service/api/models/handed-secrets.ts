import { object, string, type Static } from '../core/schema.ts';

const key = () => string({ pattern: '^[A-Za-z0-9_-]{43}$' });

/** Keys that a key service lives by, when the console that runs it keeps them: then they are in no file of the service. base64url of 32 bytes each. */
export const handedSecrets = object({
  pepperId: string({ pattern: '^[a-z0-9]{1,16}$' }),
  pepper: key(),
  sessionKey: key(),
  auditKey: key(),
});
export type HandedSecrets = Static<typeof handedSecrets>;
