import type { InputOf, OutputOf } from '../../api/call-main.ts';

export type AuditEntry = OutputOf<'auditLog', 'listAudit'>['items'][number];
export type AuditAction = AuditEntry['action'];
export type AuditFilter = Pick<InputOf<'auditLog', 'listAudit'>, 'action' | 'search'>;

/** What was done, in words. */
export const actionNames = {
  'create-key': 'Created API key',
  'delete-key': 'Deleted API key',
  'regenerate-key': 'Regenerated client secret',
  'bulk-delete-keys': 'Deleted API key (bulk)',
  'bulk-regenerate-keys': 'Regenerated client secret (bulk)',
  'set-key-expiry': 'Set expiry of API key',
  'revoke-previous-secret': 'Revoked old client secret',
  'rotate-signing-key': 'Rotated signing key',
  'refuse-authentication': 'Refused authentications (summary)',
  'sync-users': 'Read the Jira users',
  'create-session': 'Signed in',
  'refuse-session': 'Was refused to sign in',
  'end-session': 'Signed out',
} as const satisfies Record<AuditAction, string>;
