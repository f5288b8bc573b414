import { call } from '../core/call.ts';
import { array, nullable, object } from '../core/schema.ts';
import { ageRecipient, mostRecipients } from './hand-over-secrets.ts';

/** Main asks for a file of public keys, as `age -R` reads it. null: the admin cancelled. */
export const chooseRecipients = call(
  object({}),
  object({ recipients: nullable(array(ageRecipient(), { maxItems: mostRecipients })) }),
);
