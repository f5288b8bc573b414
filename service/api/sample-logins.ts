/**
 * The two logins of the sample Jira. They are printed on the first-run screen and by `--sample`: they open nothing but
 * invented data, so they are no secret.
 */
export const sampleLogins = {
  admin: { email: 'ada.admin@sample.keydesk.test', apiToken: 'sample-admin-api-token' },
  member: { email: 'max.member@sample.keydesk.test', apiToken: 'sample-member-api-token' },
} as const;
