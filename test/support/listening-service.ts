import { seedSampleKeys } from '../../service/sample-jira/seed-sample-keys.ts';
import { sampleKeys } from '../../service/sample-jira/sample-keys.ts';
import type { Deployment } from '../../service/api/models/jira-user.ts';
import { serviceOnSampleJira } from './service-on-sample-jira.ts';

type Options = Readonly<{ users?: number; keys?: number; deployment?: Deployment }>;

/** The key service on real HTTP, with that many keys, and the words of a second admin who asks it directly. */
export async function listeningService({ keys = 0, ...options }: Options = {}) {
  const service = await serviceOnSampleJira({ users: Math.max(60, keys + 20), ...options });
  service.time.now = Date.now();
  await seedSampleKeys(service.db, sampleKeys(service.directory, keys, service.time.now));
  const url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  const headers = await service.signIn();
  const ask = (method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object) =>
    service.app.inject({ method, url: path, headers, ...(payload && { payload }) });
  const allKeys = () =>
    service.db
      .selectFrom('api_keys')
      .select(['key_id as keyId', 'client_id as clientId', 'version', 'secret_hash as hash'])
      .orderBy('sort_name')
      .orderBy('key_id')
      .execute();
  return {
    ...service,
    url,
    allKeys,
    keyIds: async () => (await allKeys()).map(({ keyId }) => keyId),
    deleteKey: (keyId: string) => ask('DELETE', `/api/v1/keys/${keyId}`),
    isValid: async (clientId: string, clientSecret: string) => {
      const answer = await ask('POST', '/api/v1/keys/check-secret', { clientId, clientSecret });
      return answer.json<{ valid: boolean }>().valid;
    },
    /** How often the audit log tells of an action. */
    audited: async (action: string) =>
      (await service.auditTrail()).filter((row) => row.action === action).length,
  };
}
export type ListeningService = Awaited<ReturnType<typeof listeningService>>;
