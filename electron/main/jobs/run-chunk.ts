import { bulkDeleteKeys } from '../../../service/api/bulk-delete-keys.ts';
import { bulkRegenerateKeys } from '../../../service/api/bulk-regenerate-keys.ts';
import type { ServiceClient } from '../key-service/service-client.ts';
import { entryOf, type SecretEntry } from '../secrets/secret-vault.ts';
import type { JobRecord, KeyResult, Range } from './job-record.ts';

/** One chunk of a bulk action. New secrets are kept before anything is told of it. */
export async function runChunk(
  { action, planId }: Pick<JobRecord, 'action' | 'planId'>,
  { start, end }: Range,
  client: ServiceClient,
  keepSecrets: (entries: SecretEntry[]) => void,
): Promise<KeyResult[]> {
  const body = { planId, offset: start, limit: end - start };
  if (action === 'delete') return (await client.call(bulkDeleteKeys, { body })).results;
  const { results } = await client.call(bulkRegenerateKeys, { body });
  keepSecrets(results.flatMap((key) => (key.clientSecret === null ? [] : [entryOf(key, key.clientSecret)])));
  return results.map(({ keyId, clientId, userName, userEmail, outcome }) => ({
    keyId,
    clientId,
    userName,
    userEmail,
    outcome,
  }));
}
