import type { AuthenticateKey } from './authenticate-key.ts';
import type { OpenToken } from './open-access-token.ts';
import type { SigningKeys } from './signing-keys.ts';

/** What the handlers of the authentication phase need. */
export type TokensDeps = Readonly<{
  authenticateKey: AuthenticateKey;
  openToken: OpenToken;
  signingKeys: SigningKeys;
  /** The address of this service as clients know it. */
  issuer: () => string;
  /** Host name of the Jira. */
  tenant: string;
}>;
