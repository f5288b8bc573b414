import { sampleLogins } from '../../../service/api/sample-logins.ts';
import { basic } from '../../support/service-on-sample-jira.ts';

export type Answer = Readonly<{ status: number; headers: Headers; body: Record<string, unknown> }>;
export type Ask = (method: string, path: string, body?: object) => Promise<Answer>;

/** Asks a service over HTTP with this Authorization. Rejects only when no answer came. */
export const askWith =
  (url: string, authorization: string): Ask =>
  async (method, path, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    const parsed = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, body: parsed };
  };

/** Signs in with the login of the sample Jira's administrator. @returns the Authorization of the session */
export async function signIn(url: string, login = sampleLogins.admin): Promise<string> {
  const { status, body } = await askWith(url, basic(login))('POST', '/api/v1/session');
  if (status !== 201) throw new Error(`Sign-in: ${status} ${JSON.stringify(body)}`);
  return `Bearer ${String(body['token'])}`;
}

/** An administrator with a session at this service. */
export const adminOn = async (url: string): Promise<Ask> => askWith(url, await signIn(url));
