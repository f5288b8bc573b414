/** Whose access token it is: read from the database at this moment, not from the token. */
export type TokenHolder = Readonly<{
  tokenId: string;
  keyId: string;
  clientId: string;
  /** accountId on Jira Cloud, user key on Data Center. */
  userId: string;
  userName: string;
  /** Data Center's user name; '' on Cloud. */
  userLogin: string;
  /** epoch milliseconds */
  expiresAt: number;
}>;

/** Opens the access token of an Authorization header. @throws token_missing, token_invalid, token_expired */
export type OpenAccessToken = (authorization: string | undefined) => Promise<TokenHolder>;
