import { matchSecret, type Pepper } from '../keys/client-secret.ts';
import { Problem } from '../plugins/problem.ts';
import { isUsable, versionEnd, type AuthenticatingKey, type KeyLookup } from './authenticating-keys.ts';
import type { FailedAuthentications } from './failed-authentications.ts';
import type { LastUse } from './last-use.ts';
import type { Refusal, RefusalsInAudit } from './refusals-in-audit.ts';

export type AuthenticateDeps = Readonly<{
  keys: KeyLookup;
  pepper: Pepper;
  failures: FailedAuthentications;
  refusals: RefusalsInAudit;
  lastUse: LastUse;
  /** For the metrics. */
  onOutcome: (outcome: 'accepted' | Refusal) => void;
  clock: () => number;
}>;
export type Credentials = Readonly<{ clientId: string; clientSecret: string }>;

/** A key whose secret was shown: with which version of it, and until when that is good (Infinity: no end is set). */
export type Authenticated = Readonly<{ key: AuthenticatingKey; version: number; end: number; now: number }>;

/** @throws client_invalid whatever is wrong, so that nobody learns which client ids exist; too_many_requests */
export type AuthenticateKey = (credentials: Credentials, address: string) => Promise<Authenticated>;

export function createAuthenticateKey(deps: AuthenticateDeps): AuthenticateKey {
  const { keys, pepper, failures, lastUse, clock } = deps;
  return async ({ clientId, clientSecret }, address) => {
    checkLimits(deps, clientId, address);
    const key = await keys.find(clientId);
    const now = clock();
    const matched = matchSecret(pepper, clientSecret, key, now);
    const refusal = refusalOf(key, matched !== null, now);
    if (key && matched && refusal === null) {
      const version = matched === 'current' ? key.version : key.previous_version;
      lastUse.record(key, now, address);
      deps.onOutcome('accepted');
      return { key, version, end: versionEnd(key, version, now), now };
    }
    if (key) await keys.evenOut(key);
    await failures.count(clientId, key !== undefined, address).catch((error: unknown) => {
      tell(deps, error instanceof Problem ? 'limited' : (refusal ?? 'wrong secret'), key, address);
      throw error;
    });
    tell(deps, refusal ?? 'wrong secret', key, address);
    throw new Problem('client_invalid');
  };
}

function checkLimits(deps: AuthenticateDeps, clientId: string, address: string): void {
  try {
    deps.failures.check(clientId, address);
  } catch (error) {
    tell(deps, 'limited', undefined, address);
    throw error;
  }
}

function tell(deps: AuthenticateDeps, refusal: Refusal, key: AuthenticatingKey | undefined, address: string) {
  deps.refusals.record(refusal, key, address);
  deps.onOutcome(refusal);
}

function refusalOf(key: AuthenticatingKey | undefined, isSecret: boolean, now: number): Refusal | null {
  if (!key) return 'unknown client id';
  if (!isSecret) return 'wrong secret';
  if (isUsable(key, now)) return null;
  return key.user_active === 1 ? 'expired key' : 'deactivated user';
}
