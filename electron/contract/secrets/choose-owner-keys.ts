import { call } from '../core/call.ts';
import { array, integer, nullable, object, string, type Static } from '../core/schema.ts';
import { secretSelection } from './secret-selection.ts';

/** What a file of owners' keys means for a selection. */
export const ownerKeys = object({
  keysId: string(),
  fileName: string(),
  withKey: integer({ minimum: 0 }),
  withoutKey: integer({ minimum: 0 }),
  /** The first of those without a key: they stay uncollected. */
  sample: array(object({ userName: string(), userEmail: nullable(string()) })),
  /** Lines that hold no e-mail and public key, by their number. */
  wrongLines: array(integer({ minimum: 1 })),
});
export type OwnerKeys = Static<typeof ownerKeys>;

/** Main asks for a CSV of e-mail and public key, reads and keeps it. null: the admin cancelled. */
export const chooseOwnerKeys = call(
  object({ selection: secretSelection }),
  object({ keys: nullable(ownerKeys) }),
);
