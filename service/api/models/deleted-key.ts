import { apiKey, keyFilter, keyId } from './api-key.ts';
import { chunkRequest, maxNamedKeys, plan } from './plan.ts';
import {
  array,
  epochMs,
  integer,
  literal,
  object,
  oneOf,
  string,
  union,
  type Static,
} from '../core/schema.ts';

/** Longest time that a deleted key can be kept. */
export const maxKeepDeletedDays = 30;
export const defaultKeepDeletedDays = 7;

const { clientId, userId, userName, userEmail, createdAt, lastUsedAt } = apiKey.properties;

/** A deleted key that can be restored yet. */
export const deletedKey = object({
  keyId: keyId(),
  clientId,
  userId,
  userName,
  userEmail,
  createdAt,
  lastUsedAt,
  deletedAt: epochMs(),
  deletedBy: string({ description: 'display name of the admin who deleted it' }),
  restorableUntil: epochMs(),
});
export type DeletedKey = Static<typeof deletedKey>;

/** Which deleted keys: every field narrows. */
export const deletedKeyFilter = {
  search: keyFilter.search,
};
export const deletedKeyFilterObject = object(deletedKeyFilter);
export type DeletedKeyFilter = Static<typeof deletedKeyFilterObject>;

export const deletedKeysAction = oneOf(['restore', 'purge']);
export type DeletedKeysAction = Static<typeof deletedKeysAction>;

/** These deleted keys, all that match a filter less those taken out, or what the plan of a bulk delete deleted. */
export const deletedKeysSelection = union([
  object({ kind: literal('ids'), keyIds: array(keyId(), { minItems: 1, maxItems: maxNamedKeys }) }),
  object({
    kind: literal('query'),
    filter: deletedKeyFilterObject,
    except: array(keyId(), { maxItems: maxNamedKeys }),
  }),
  object({ kind: literal('plan'), planId: chunkRequest.properties.planId }),
]);
export type DeletedKeysSelection = Static<typeof deletedKeysSelection>;

/** `user_has_key`: cannot be restored, since the user has another key by now; `deactivated_owner`: restored, but useless. */
export const deletedKeysWarning = object({
  code: oneOf(['user_has_key', 'deactivated_owner']),
  count: integer({ minimum: 1 }),
});
export type DeletedKeysWarning = Static<typeof deletedKeysWarning>;

/** A selection of deleted keys, resolved at one moment: newest first, so that of two keys of a user the later one is restored. */
export const deletedKeysPlan = object({
  planId: plan.properties.planId,
  action: deletedKeysAction,
  count: plan.properties.count,
  missing: plan.properties.missing,
  expiresAt: plan.properties.expiresAt,
  sample: plan.properties.sample,
  warnings: array(deletedKeysWarning),
});
export type DeletedKeysPlan = Static<typeof deletedKeysPlan>;
