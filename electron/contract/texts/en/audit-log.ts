import type { AuditAction } from '../../audit-log/audit-action.ts';
import { formats } from './formats.ts';

const { number, counted } = formats;

/** Who did what to whose key, when, from where. */
export const auditLog = {
  title: 'Audit log',
  search: { label: 'Search the audit log', placeholder: 'Who, whose key or Client Id' },
  action: 'Action',
  allActions: 'All actions',
  columns: {
    at: 'When',
    actorName: 'Who',
    action: 'Did what',
    userName: 'User of the key',
    clientId: 'Client Id',
    detail: 'Details',
    address: 'From',
    auditId: 'Entry',
  },
  actions: {
    'create-key': 'Created API key',
    'delete-key': 'Deleted API key',
    'regenerate-key': 'Regenerated client secret',
    'bulk-create-keys': 'Created API key (bulk)',
    'bulk-delete-keys': 'Deleted API key (bulk)',
    'bulk-regenerate-keys': 'Regenerated client secret (bulk)',
    'restore-keys': 'Restored deleted API key',
    'purge-keys': 'Deleted API key for good',
    'set-key-expiry': 'Set expiry of API key',
    'revoke-previous-secret': 'Revoked old client secret',
    'rotate-signing-key': 'Rotated signing key',
    'refuse-authentication': 'Refused authentications (summary)',
    'sync-users': 'Read the Jira users',
    'create-session': 'Signed in',
    'refuse-session': 'Was refused to sign in',
    'end-session': 'Signed out',
  } satisfies Record<AuditAction, string>,
  empty: { title: 'No entries yet', what: 'Every sign-in and every change of a key is written here.' },
  noMatch: {
    title: 'No entry matches',
    what: 'Nothing like this was done, or it was done by another name.',
    showAll: 'Show all entries',
  },
  checkIntegrity: 'Check integrity',
  intact: (checked: number) =>
    `The chain is intact: ${counted(checked, 'entry', 'entries')} checked, none changed, removed or put in.`,
  brokenAt: (entry: number | null) =>
    `The chain is broken at entry ${entry === null ? '?' : number(entry)}. Entries from there on were changed, removed or put in outside of Keydesk. Keep a copy of the database and find out who can write to it.`,
};
