import {
  array,
  epochMs,
  integer,
  literal,
  nullable,
  object,
  oneOf,
  string,
  union,
  type Static,
} from '../core/schema.ts';
import { clientId, graceSeconds, keyFilterObject, keyId, userId } from './api-key.ts';

export const bulkAction = oneOf(['delete', 'regenerate']);
export type BulkAction = Static<typeof bulkAction>;
/** What a plan is for: one to create is made of users, one to restore or purge of deleted keys. */
export const planAction = oneOf(['delete', 'regenerate', 'create', 'restore', 'purge']);
export type PlanAction = Static<typeof planAction>;

/** Most keys that a selection may name one by one; more are selected by query. */
export const maxNamedKeys = 10_000;
/** Most keys that one bulk call changes. */
export const maxChunk = 500;

/** What the admin selected: these keys, or all that match a filter less those taken out. */
export const selection = union([
  object({ kind: literal('ids'), keyIds: array(keyId(), { minItems: 1, maxItems: maxNamedKeys }) }),
  object({
    kind: literal('query'),
    filter: keyFilterObject,
    except: array(keyId(), { maxItems: maxNamedKeys }),
  }),
]);
export type Selection = Static<typeof selection>;

export const planWarning = object({
  code: oneOf(['used_recently', 'deactivated_owner', 'own_key']),
  count: integer({ minimum: 1 }),
});
export type PlanWarning = Static<typeof planWarning>;

/** A selection resolved at one moment: the frozen list that a bulk action then works through. */
export const plan = object({
  planId: string(),
  action: bulkAction,
  count: integer({ minimum: 0 }),
  graceSeconds: graceSeconds(),
  missing: integer({ minimum: 0, description: 'selected keys that no longer exist' }),
  expiresAt: epochMs(),
  sample: array(
    object({ keyId: keyId(), clientId: clientId(), userName: string(), userEmail: nullable(string()) }),
  ),
  warnings: array(planWarning),
});
export type Plan = Static<typeof plan>;

/** One bounded chunk of a plan. */
export const chunkRequest = object({
  planId: string({ minLength: 1, maxLength: 64 }),
  offset: integer({ minimum: 0 }),
  limit: integer({ minimum: 1, maximum: maxChunk }),
});

/** One key of a chunk's result. `gone`: someone else deleted it meanwhile. */
export const bulkResultFields = {
  keyId: keyId(),
  clientId: clientId(),
  userId: userId(),
  userName: string(),
  userEmail: nullable(string()),
};
/** `nextOffset` is where to go on, null at the end of the plan. */
export const chunkAnswerFields = {
  planId: string(),
  offset: integer({ minimum: 0 }),
  nextOffset: nullable(integer({ minimum: 0 })),
};
