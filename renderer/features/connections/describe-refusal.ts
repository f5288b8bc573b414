const unreadable = 'The saved credentials cannot be opened any more.';
const sentences: Readonly<Record<string, string>> = {
  not_an_admin: 'Your user is no longer an administrator of this Jira.',
  caller_deactivated: 'Your user was deactivated in Jira.',
  credentials_unreadable: unreadable,
  credentials_moved: unreadable,
  vault_missing: unreadable,
  connection_not_found: 'The saved credentials were removed.',
};

/** Why the credentials of the open connection count no longer, in words. */
export const describeRefusal = (code: string | undefined): string =>
  sentences[code ?? ''] ??
  'Jira no longer accepts the credentials: they have expired, or were revoked or changed.';
