import { sampleLogins } from '../api/sample-logins.ts';
import type { SampleUser } from './directory.ts';
import type { SampleControl } from './sample-control.ts';

export type SampleCaller = { user: SampleUser; isAdmin: boolean };

/** Basic e-mail:API token as on Cloud, or the API token as a Bearer personal access token as on Data Center. */
export function callerOf(
  directory: readonly SampleUser[],
  control: SampleControl,
  authorization: string | undefined,
): SampleCaller | null {
  const [scheme = '', value = ''] = (authorization ?? '').split(' ');
  const text = scheme === 'Basic' ? Buffer.from(value, 'base64').toString('utf8') : '';
  const login = Object.values(sampleLogins).find(({ email, apiToken }) =>
    scheme === 'Bearer' ? value === apiToken : text === `${email}:${apiToken}`,
  );
  if (!login || control.revoked.has(login.email)) return null;
  const user = directory.find((candidate) => candidate.emailAddress === login.email);
  return user ? { user, isAdmin: login.email === sampleLogins.admin.email } : null;
}
