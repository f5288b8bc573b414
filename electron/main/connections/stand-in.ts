import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from '../../contract/connections/connection.ts';
import { asCallFailed } from '../ipc/call-failed.ts';
import { isAway } from '../key-service/service-client.ts';
import type { StandIn, Target } from './open-service.ts';

/** What is shown of a service that is away, and whose it was. */
export type Instead = StandIn & Pick<Connection, 'deployment' | 'user'>;

/** How long a service may take before what was read from it last is shown. */
const patienceMs = 3000;

/** What there is to show where signing in fails by a service that is away, or takes too long; null: wait for it. */
export async function standInWhenAway(target: Target, signing: Promise<unknown>): Promise<Instead | null> {
  if (target.kind === 'sample' || !target.saved) return null;
  const isGone = await Promise.race([
    signing.then(
      () => false,
      (thrown: unknown) => isAway(asCallFailed(thrown)),
    ),
    delay(patienceMs, true, { ref: false }),
  ]);
  return isGone ? target.saved.standIn() : null;
}
