import { decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose';
import { sql, type Kysely } from 'kysely';
import { jsonList } from '../database/json-rows.ts';
import type { Tables } from '../database/tables.ts';
import { Problem } from '../plugins/problem.ts';
import { isUsable, versionEnd, type FindKey } from './authenticating-keys.ts';
import { createBatchedLookup } from './batched-lookup.ts';
import { accessTokenAudience } from './sign-token.ts';
import type { SigningKeys } from './signing-keys.ts';
import type { TokenHolder } from './token-holder.ts';

export type OpenTokenDeps = Readonly<{
  db: Kysely<Tables>;
  keys: SigningKeys;
  findKey: FindKey;
  clock: () => number;
}>;

/** @throws token_invalid, token_expired */
export type OpenToken = (token: string) => Promise<TokenHolder>;

/**
 * A token is good while its signature, its API key, the version of the secret it was got with, its owner and itself are:
 * asked of the database at this moment, so that deleting or regenerating a key ends its tokens at once everywhere.
 */
export function createOpenToken({ db, keys, findKey, clock }: OpenTokenDeps): OpenToken {
  const findRevoked = createBatchedLookup(async (tokenIds) => {
    const rows = await db
      .selectFrom('revoked_tokens')
      .select('token_id')
      .where(sql<boolean>`token_id in ${jsonList(tokenIds)}`)
      .execute();
    return new Map(rows.map(({ token_id }) => [token_id, true]));
  });
  return async (token) => {
    const { sub = '', jti = '', exp = 0, ver } = await verify(token, keys, clock());
    const [key, isRevoked] = await Promise.all([findKey(sub), findRevoked(jti)]);
    const now = clock();
    const isGood = key && !isRevoked && isUsable(key, now) && versionEnd(key, ver, now) > 0;
    if (!isGood) throw new Problem('token_invalid');
    return {
      tokenId: jti,
      keyId: key.key_id,
      clientId: key.client_id,
      userId: key.user_id,
      userName: key.user_name,
      userLogin: key.user_login,
      expiresAt: exp * 1000,
    };
  };
}

type Claims = JWTPayload & { ver: number };

async function verify(token: string, keys: SigningKeys, now: number): Promise<Claims> {
  try {
    const { kid = '', alg } = decodeProtectedHeader(token);
    const key = await keys.find(kid);
    if (!key || key.alg !== alg) throw new Problem('token_invalid');
    const { payload } = await jwtVerify<{ ver: number }>(token, key.key, {
      algorithms: [key.alg],
      currentDate: new Date(now),
      requiredClaims: ['exp', 'jti', 'sub', 'ver', 'aud'],
    });
    // For the gateway (RFC 9068), or in the way of Xray's tokens, whose audience is the client itself.
    if (payload.aud !== accessTokenAudience && payload.aud !== payload.sub)
      throw new Problem('token_invalid');
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new Problem('token_expired');
    if (error instanceof errors.JOSEError || error instanceof TypeError) throw new Problem('token_invalid');
    throw error;
  }
}
