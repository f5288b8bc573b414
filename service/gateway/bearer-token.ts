import { Problem } from '../plugins/problem.ts';
import type { OpenToken } from '../tokens/open-access-token.ts';
import type { OpenAccessToken } from '../tokens/token-holder.ts';

/** Takes the access token out of `Authorization: Bearer` (RFC 6750 section 2.1), nowhere else. */
export const openBearerToken =
  (openToken: OpenToken): OpenAccessToken =>
  async (authorization) => {
    const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new Problem('token_missing');
    return openToken(token);
  };
