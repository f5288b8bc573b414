import { call } from '../core/call.ts';
import { integer, object, string } from '../core/schema.ts';

/** Main writes the passphrase of a file to the clipboard and clears it again, as a client secret. */
export const copyPassphrase = call(
  object({ passphrase: string({ minLength: 1, maxLength: 1000 }) }),
  object({ clearsAfterSeconds: integer({ minimum: 1 }) }),
);
