import { epochMs, integer, nullable, object, oneOf, string, type Static } from '../core/schema.ts';

/** Audit events carry the stem of the call that made them. */
export const auditAction = oneOf([
  'create-session',
  'refuse-session',
  'end-session',
  'create-key',
  'delete-key',
  'regenerate-key',
  'bulk-create-keys',
  'bulk-delete-keys',
  'bulk-regenerate-keys',
  'restore-keys',
  'purge-keys',
  'sync-users',
  'set-key-expiry',
  'revoke-previous-secret',
  'rotate-signing-key',
  'refuse-authentication',
]);
export type AuditAction = Static<typeof auditAction>;

/** Who did what to whose key, when, from where. Bulk actions leave one entry per key. */
export const auditEntry = object({
  auditId: integer({ minimum: 1 }),
  at: epochMs(),
  action: auditAction,
  actorId: string(),
  actorName: string(),
  address: string({ description: 'IP address of the caller' }),
  keyId: nullable(string()),
  clientId: nullable(string()),
  userName: nullable(string({ description: 'owner of the key at that time' })),
  detail: nullable(string()),
});
export type AuditEntry = Static<typeof auditEntry>;
