import { bulkDeleteKeys } from '../../../service/api/bulk-delete-keys.ts';
import { bulkRegenerateKeys } from '../../../service/api/bulk-regenerate-keys.ts';
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
  if (action === 'delete') return wholeOf(body, await client.call(bulkDeleteKeys, { body }));
  const answer = await client.call(bulkRegenerateKeys, { body });
  keepSecrets(
    answer.results.flatMap((key) => (key.clientSecret === null ? [] : [entryOf(key, key.clientSecret)])),
  );
  return wholeOf(body, answer).map(({ keyId, clientId, userName, userEmail, outcome }) => ({
    keyId,
    clientId,
    userName,
    userEmail,
    outcome,
  }));
}

/** The results, one for every position of the chunk: any other number would be counted for the wrong keys. */
function wholeOf<T>(
  { planId, offset, limit }: Readonly<{ planId: string; offset: number; limit: number }>,
  answer: Readonly<{ planId: string; offset: number; results: readonly T[] }>,
): readonly T[] {
  const fits = answer.planId === planId && answer.offset === offset && answer.results.length === limit;
  if (!fits) throw new CallFailed('service_bad_answer');
  return answer.results;
}
