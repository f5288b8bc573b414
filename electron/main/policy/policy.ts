import {
  array,
  boolean,
  integer,
  literal,
  object,
  optional,
  string,
  type Static,
} from '../../contract/core/schema.ts';
import { settingLimits } from '../../contract/settings/setting-limits.ts';

/** What a company sets for every Keydesk on a computer; see docs/policy.md. What it leaves out is as without a policy. */
export const policySchema = object({
  version: literal(1),
  /** Jiras and key services that may be connected to; no other. */
  allowedAddresses: optional(
    array(string({ minLength: 1, maxLength: 2000 }), { minItems: 1, maxItems: 200 }),
  ),
  sampleData: optional(boolean()),
  clipboardSeconds: optional(integer(settingLimits.clipboardSeconds)),
  confirmFrom: optional(integer(settingLimits.confirmFrom)),
  idleLockMinutes: optional(integer(settingLimits.idleLockMinutes)),
  secretDays: optional(integer(settingLimits.secretDays)),
  keepDeletedDays: optional(integer(settingLimits.keepDeletedDays)),
  /** Where signed updates are; without it, or with false, there are none. */
  updates: optional(
    object({ feed: string({ maxLength: 2000, pattern: '^https://' }), enabled: optional(boolean()) }),
  ),
});
export type Policy = Static<typeof policySchema>;

/** No policy: nothing is managed, and there are no updates. */
export const noPolicy: Policy = { version: 1 };
