import { randomUUID } from 'node:crypto';
import type { AuthenticatingKey } from './authenticating-keys.ts';
import type { SigningKey } from './signing-key.row.ts';
import { maxTokenLifeMs } from './token-life.ts';

/** Whom the tokens of POST /oauth/token are for (RFC 9068): the gateway of this service. */
export const accessTokenAudience = 'urn:keydesk:jira';

export type TokenRequest = Readonly<{
  key: AuthenticatingKey;
  /** The version of the secret that was shown: with it the token lives and dies. */
  version: number;
  /** epoch milliseconds until when that secret and its key are good; Infinity: no end is set */
  end: number;
  issuer: string;
  /** Host name of the Jira. */
  tenant: string;
  now: number;
}>;
export type SignedToken = Readonly<{ token: string; expiresInSeconds: number }>;

const encode = (text: string) => Buffer.from(text).toString('base64url');
const headers = new WeakMap<SigningKey, Map<string, string>>();

/** The header is the same for all tokens of a key. */
function headerOf(signer: SigningKey, typ: string): string {
  const ofKey = headers.get(signer) ?? new Map<string, string>();
  headers.set(signer, ofKey);
  const known = ofKey.get(typ);
  if (known !== undefined) return known;
  const made = encode(JSON.stringify({ alg: signer.alg, typ, kid: signer.kid }));
  ofKey.set(typ, made);
  return made;
}

function sign(signer: SigningKey, typ: string, request: TokenRequest, claims: object): SignedToken {
  const iat = Math.floor(request.now / 1000);
  const exp = Math.floor(Math.min(iat * 1000 + maxTokenLifeMs, request.end) / 1000);
  const { key, version, issuer: iss } = request;
  const payload = { ...claims, sub: key.client_id, iss, iat, exp, jti: randomUUID(), ver: version };
  const input = `${headerOf(signer, typ)}.${encode(JSON.stringify(payload))}`;
  const signature = signer.sign(Buffer.from(input, 'latin1')).toString('base64url');
  return { token: `${input}.${signature}`, expiresInSeconds: exp - iat };
}

/** With the claims of Xray Cloud's tokens: tenant, accountId, iat, exp, aud = sub = client id, iss. */
export const signXrayToken = (signer: SigningKey, request: TokenRequest): SignedToken => {
  const { key, tenant } = request;
  return sign(signer, 'JWT', request, { tenant, accountId: key.user_id, aud: key.client_id });
};

/** Per RFC 9068; `sub` is the client, since client_credentials has no resource owner at the table (section 2.2). */
export const signAccessToken = (signer: SigningKey, request: TokenRequest): SignedToken =>
  sign(signer, 'at+jwt', request, { client_id: request.key.client_id, aud: accessTokenAudience });
