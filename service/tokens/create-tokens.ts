import type { Kysely } from 'kysely';
import type { AuditLog } from '../audit-log/append-audit.ts';
import { createChangeSignal } from '../database/change-signal.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { createRateCounters } from '../database/rate-counters.ts';
import type { Tables } from '../database/tables.ts';
import type { ServiceSecrets } from '../service-secrets.ts';
import { createAuthenticateKey, type AuthenticateDeps } from './authenticate-key.ts';
import { createKeyLookup } from './authenticating-keys.ts';
import {
  createFailedAuthentications,
  failureWindowMs,
  type FailureLimits,
} from './failed-authentications.ts';
import { createLastUse } from './last-use.ts';
import { createOpenToken } from './open-access-token.ts';
import { createRefusalsInAudit } from './refusals-in-audit.ts';
import type { SigningAlgorithm } from './signing-algorithm.ts';
import { createSigningKeys } from './signing-keys.ts';
import type { TokensDeps } from './tokens-deps.ts';

export type CreateTokensOptions = Readonly<{
  db: Kysely<Tables>;
  listening: OpenDatabase['listening'];
  audit: AuditLog;
  secrets: ServiceSecrets;
  algorithm: SigningAlgorithm;
  limits: FailureLimits;
  jiraUrl: string;
  issuer: () => string;
  onOutcome: AuthenticateDeps['onOutcome'];
  /** What goes wrong in the background, for the log. */
  onError: (error: unknown) => void;
  clock: () => number;
}>;

/** The authentication phase, ready to answer. `stop` writes what is only in memory yet. */
export async function createTokens(
  options: CreateTokensOptions,
): Promise<TokensDeps & { stop: () => Promise<void> }> {
  const { db, listening, audit, secrets, algorithm, limits, jiraUrl, issuer, onOutcome, onError, clock } =
    options;
  const { pepper, sealingKey } = secrets;
  const signingKeys = await createSigningKeys({ db, sealingKey, algorithm, onError, clock });
  const changes = createChangeSignal({ db, listening });
  changes.onChange('signing-keys', () => void signingKeys.reload().catch(onError));
  const keys = createKeyLookup(db);
  const counters = createRateCounters(db, clock, failureWindowMs);
  const failures = createFailedAuthentications({ counters, limits, clock, onError });
  const refusals = createRefusalsInAudit(db, audit, onError);
  const lastUse = createLastUse(db, onError);
  return {
    authenticateKey: createAuthenticateKey({
      keys,
      pepper,
      failures,
      refusals,
      lastUse,
      onOutcome,
      clock,
    }),
    openToken: createOpenToken({ db, keys: signingKeys, findKey: keys.find, clock }),
    signingKeys,
    changes,
    issuer,
    tenant: new URL(jiraUrl).hostname,
    stop: async () => {
      await Promise.all([failures, refusals, lastUse, signingKeys, changes].map((part) => part.stop()));
    },
  };
}
