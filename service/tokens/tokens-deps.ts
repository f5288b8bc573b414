import type { ChangeSignal } from '../database/change-signal.ts';
import type { AuthenticateKey } from './authenticate-key.ts';
import type { OpenToken } from './open-access-token.ts';
import type { SigningKeys } from './signing-keys.ts';

/** What the handlers of the authentication phase need. */
export type TokensDeps = Readonly<{
  authenticateKey: AuthenticateKey;
  openToken: OpenToken;
  signingKeys: SigningKeys;
  /** Tells the other replicas of a new signing key. */
  changes: ChangeSignal;
  /** The address of this service as clients know it. */
  issuer: () => string;
  /** Host name of the Jira. */
  tenant: string;
}>;
