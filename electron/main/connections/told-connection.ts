import type { Connection } from '../../contract/connections/connection.ts';
import type { AppErrorCode } from '../../contract/core/errors.ts';
import type { SignedIn } from '../key-service/admin-session.ts';
import { isLocked } from '../key-service/refusal.ts';
import type { StandIn, Target } from './open-service.ts';

/** How a connection stands with its service and with the credentials. */
export type Standing = Readonly<{
  isUp: boolean;
  /** What refused the credentials, if anything did. */
  refusal: AppErrorCode | null;
  /** What stands in for a service that is away; null: nothing does; undefined: not known yet. */
  standIn?: StandIn | null | undefined;
  /** When a service that is away is asked next; null: now. */
  nextTryAt?: number | null;
}>;

/** The connection as it stands now. Credentials that are missing weigh more than a service that is away. */
export function told(before: Connection, standing: Standing): Connection {
  const { kind, address, deployment, user } = before;
  const { isUp, refusal } = standing;
  const connection = { kind, address, deployment, user };
  if (refusal === null && isUp) return { ...connection, state: 'connected' };
  if (refusal === null) return { ...connection, state: 'reconnecting', ...offlineOf(standing) };
  return isLocked(refusal)
    ? { ...connection, state: 'locked' }
    : { ...connection, state: 'credentials-needed', refusal };
}

function offlineOf({ standIn, nextTryAt = null }: Standing): Pick<Connection, 'offline'> {
  if (standIn === undefined) return {};
  return { offline: standIn && { syncedAt: standIn.syncedAt, nextTryAt } };
}

export const connectedBy = (target: Target, { user, jira }: SignedIn): Connection => ({
  state: 'connected',
  kind: target.kind,
  address: target.kind === 'service' ? target.address : jira.baseUrl,
  deployment: jira.deployment,
  user,
});
