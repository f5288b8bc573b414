import { verify } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sampleLogins } from '../api/sample-logins.ts';
import { loginOf, type SampleUser } from './directory.ts';
import type { SampleCaller } from './sample-auth.ts';
import type { SampleControl } from './sample-control.ts';
import { signatureBase } from './signature-base.ts';

/** Refused in the words of OAuth Problem Reporting, which Jira uses too. */
export class OAuthRefused extends Error {
  readonly oauthProblem: string;

  constructor(oauthProblem: string) {
    super(oauthProblem);
    this.name = 'OAuthRefused';
    this.oauthProblem = oauthProblem;
  }
}

export type CheckOAuth = (request: FastifyRequest) => SampleCaller;

/** How far the clocks may be apart, and so how long a nonce is remembered. */
const toleranceSeconds = 300;

/**
 * What Jira Data Center checks of a 2-legged OAuth 1.0a request with impersonation: consumer, timestamp, signature,
 * nonce, an empty token, whether the link may impersonate, and the user.
 * @throws OAuthRefused
 */
export function createCheckOAuth(directory: readonly SampleUser[], control: SampleControl): CheckOAuth {
  const byLogin = new Map(directory.map((user) => [loginOf(user), user]));
  const isFresh = createNonces();
  return (request) => {
    const fields = fieldsOf(request.headers.authorization ?? '');
    const { oauth_consumer_key: consumer = '', oauth_token: token } = fields;
    const link = control.links.get(consumer);
    if (link === undefined) throw new OAuthRefused('consumer_key_unknown');
    if (fields['oauth_signature_method'] !== 'RSA-SHA1') throw new OAuthRefused('signature_method_rejected');
    const timestamp = Number(fields['oauth_timestamp'] ?? NaN);
    const isNow = Math.abs(Date.now() / 1000 - timestamp) <= toleranceSeconds;
    if (!isNow) throw new OAuthRefused('timestamp_refused');
    const url = `${request.protocol}://${request.host}${request.raw.url ?? ''}`;
    const form = typeof request.body === 'string' ? request.body : '';
    const base = Buffer.from(signatureBase({ method: request.method, url, form, fields }));
    const signature = Buffer.from(fields['oauth_signature'] ?? '', 'base64');
    if (!verify('sha1', base, link.publicKey, signature)) throw new OAuthRefused('signature_invalid');
    if (!isFresh(`${consumer} ${fields['oauth_nonce'] ?? ''}`, timestamp))
      throw new OAuthRefused('nonce_used');
    if (token === undefined) throw new OAuthRefused('parameter_absent');
    if (token !== '') throw new OAuthRefused('token_rejected');
    const login = new URL(url).searchParams.get('xoauth_requestor_id') ?? '';
    const user = byLogin.get(login);
    if (!link.mayImpersonate || !user?.active) throw new OAuthRefused('permission_denied');
    return { user, isAdmin: user.emailAddress === sampleLogins.admin.email };
  };
}

/** `OAuth name="value", ...` with both percent-encoded (RFC 5849 section 3.5.1). */
function fieldsOf(authorization: string): Record<string, string> {
  const pairs = authorization.replace(/^OAuth\s+/i, '').split(/\s*,\s*/);
  const entries = pairs.flatMap((pair) => {
    const [, name, value] = /^([^=]+)="([^"]*)"$/.exec(pair) ?? [];
    return name === undefined || value === undefined ? [] : [[name, decodeURIComponent(value)] as const];
  });
  return Object.fromEntries(entries);
}

/** Remembers the nonces of the time in which a timestamp is accepted. */
function createNonces() {
  const seen = new Map<string, number>();
  return (nonce: string, timestamp: number): boolean => {
    for (const [old, at] of seen) {
      if (at + 2 * toleranceSeconds > Date.now() / 1000) break;
      seen.delete(old);
    }
    if (seen.has(nonce)) return false;
    seen.set(nonce, timestamp);
    return true;
  };
}
