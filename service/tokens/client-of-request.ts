import { Problem } from '../plugins/problem.ts';
import type { Credentials } from './authenticate-key.ts';

type Posted = Readonly<{ client_id?: string; client_secret?: string }>;

/**
 * The credentials of an OAuth client (RFC 6749 section 2.3.1): HTTP Basic with both parts form-encoded, or both in the
 * body, never both ways at once.
 * @throws client_invalid: none, or broken; bad_input: given twice
 */
export function clientOfRequest(authorization: string | undefined, posted: Posted): Credentials {
  const basic = /^Basic +([A-Za-z0-9+/=]{1,4000})$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) {
    if (authorization !== undefined) throw new Problem('client_invalid');
    return posted.client_id !== undefined && posted.client_secret !== undefined
      ? { clientId: posted.client_id, clientSecret: posted.client_secret }
      : refuse();
  }
  const { clientId, clientSecret } = decodeBasic(basic);
  const isTwice =
    posted.client_secret !== undefined || (posted.client_id !== undefined && posted.client_id !== clientId);
  if (isTwice) {
    const message = 'send the client credentials in Authorization or in the body, not in both';
    throw new Problem('bad_input', { fields: [{ path: '/client_secret', message }] });
  }
  return { clientId, clientSecret };
}

function decodeBasic(encoded: string): Credentials {
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1) return refuse();
  return { clientId: formDecode(text.slice(0, colon)), clientSecret: formDecode(text.slice(colon + 1)) };
}

function formDecode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return refuse();
  }
}

function refuse(): never {
  throw new Problem('client_invalid');
}
