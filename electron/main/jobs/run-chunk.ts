import { bulkCreateKeys } from '../../../service/api/bulk-create-keys.ts';
import { bulkDeleteKeys } from '../../../service/api/bulk-delete-keys.ts';
import { bulkRegenerateKeys } from '../../../service/api/bulk-regenerate-keys.ts';
import type { AnswerOf, Route } from '../../../service/api/core/route.ts';
import type { PlanAction } from '../../../service/api/models/plan.ts';
import { purgeKeys } from '../../../service/api/purge-keys.ts';
import { restoreKeys } from '../../../service/api/restore-keys.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { ServiceClient } from '../key-service/service-client.ts';
import { entryOf, type SecretEntry } from '../secrets/held-secret.ts';
import type { BegunJob } from '../journal/journal-event.ts';
import type { KeyResult } from './job-result.ts';
import type { Range } from './ranges.ts';

/**
 * One chunk of a bulk action. New secrets are kept before anything is told of it.
 * @throws service_bad_answer when the answer is not of this chunk, and what the call throws
 */
export async function runChunk(
  { action, planId }: Pick<BegunJob, 'action' | 'planId'>,
  { start, end }: Range,
  client: ServiceClient,
  keepSecrets: (entries: SecretEntry[]) => void,
): Promise<readonly KeyResult[]> {
  const body = { planId, offset: start, limit: end - start };
  if (action !== 'create' && action !== 'regenerate') {
    return wholeOf<KeyResult>(body, await client.call(routes[action], { body }));
  }
  const answer = await client.call(routes[action], { body });
  const results: readonly Issued[] = answer.results;
  keepSecrets(results.flatMap(secretOf));
  return wholeOf(body, { ...answer, results }).map(({ keyId, clientId, userName, userEmail, outcome }) => ({
    keyId,
    clientId,
    userName,
    userEmail,
    outcome,
  }));
}

const routes = {
  delete: bulkDeleteKeys,
  regenerate: bulkRegenerateKeys,
  create: bulkCreateKeys,
  restore: restoreKeys,
  purge: purgeKeys,
} as const satisfies Record<PlanAction, Route>;

/** Begins a plan without acting: a chunk past its end changes nothing, and lets the plan live on. @throws what the call throws */
export async function beginPlan(
  { action, planId, count }: Pick<BegunJob, 'action' | 'planId' | 'count'>,
  client: ServiceClient,
): Promise<void> {
  await client.call(routes[action], { body: { planId, offset: count, limit: 1 } });
}

type Issued = AnswerOf<typeof bulkCreateKeys | typeof bulkRegenerateKeys>['results'][number];

const secretOf = ({ clientId, clientSecret, ...user }: Issued): SecretEntry[] =>
  clientId === null || clientSecret === null ? [] : [entryOf({ ...user, clientId }, clientSecret)];

/** The results, one for every position of the chunk: any other number would be counted for the wrong keys. */
function wholeOf<T>(
  { planId, offset, limit }: Readonly<{ planId: string; offset: number; limit: number }>,
  answer: Readonly<{ planId: string; offset: number; results: readonly T[] }>,
): readonly T[] {
  const fits = answer.planId === planId && answer.offset === offset && answer.results.length === limit;
  if (!fits) throw new CallFailed('service_bad_answer');
  return answer.results;
}
