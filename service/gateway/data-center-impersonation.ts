import { randomBytes, sign } from 'node:crypto';
import { promisify } from 'node:util';
import OAuth from 'oauth-1.0a';
import { Problem } from '../plugins/problem.ts';
import type { Impersonation } from './impersonation.ts';
import type { JiraLink } from './jira-link.ts';
import { writeParameters, type Parameter } from './parameters.ts';

const signInPool = promisify(sign);

/**
 * Jira Data Center: 2-legged OAuth 1.0a with impersonation, through an incoming application link. The user name stands
 * in the query and is signed with the rest; `oauth_token` is there and empty. The nonce comes from `node:crypto` and the
 * signature from its thread pool: the library's own nonce is Math.random, and its signing would stop everyone else.
 * @throws user_login_unknown
 */
export function createDataCenterImpersonation(
  { consumerKey, privateKey }: JiraLink,
  clock: () => number = Date.now,
): Impersonation {
  const consumer = { key: consumerKey, secret: '' };
  const signedElsewhere = () => '';
  const oauth = new OAuth({ consumer, signature_method: 'RSA-SHA1', hash_function: signedElsewhere });
  return async ({ method, url, query, form }, { userLogin }) => {
    if (userLogin === '') throw new Problem('user_login_unknown');
    const named: readonly Parameter[] = [['xoauth_requestor_id', userLogin], ...query];
    const fields = {
      oauth_consumer_key: consumerKey,
      oauth_nonce: randomBytes(16).toString('hex'),
      oauth_signature_method: 'RSA-SHA1',
      oauth_timestamp: Math.floor(clock() / 1000),
      oauth_token: '',
      oauth_version: '1.0',
    };
    const data = valuesByName([...named, ...form]);
    // The library writes into what it is given.
    const base = oauth.getBaseString({ method, url, data }, { ...fields });
    const signature = await signInPool('sha1', Buffer.from(base), privateKey);
    const { Authorization } = oauth.toHeader({ ...fields, oauth_signature: signature.toString('base64') });
    return { url: `${url}?${writeParameters(named)}`, headers: { authorization: Authorization } };
  };
}

/** As the library takes them: always lists, since it would drop an empty value before a second one. */
function valuesByName(parameters: readonly Parameter[]): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of parameters) {
    const list = Object.hasOwn(values, name) ? values[name] : undefined;
    if (list === undefined) values[name] = [value];
    else list.push(value);
  }
  return values;
}
