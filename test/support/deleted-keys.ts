import type { DeletedKey, DeletedKeysAction, DeletedKeysPlan } from '../../service/api/models/deleted-key.ts';
import type { Plan } from '../../service/api/models/plan.ts';
import type { TriedService } from './service-on-sample-jira.ts';

type Headers = Record<string, string>;
export type Result = Readonly<{ keyId: string; userId: string; userName: string; outcome: string }>;
export type Chunk = Readonly<{
  planId: string;
  offset: number;
  nextOffset: number | null;
  results: readonly Result[];
}>;
export type DeletedPage = Readonly<{
  items: DeletedKey[];
  nextCursor: string | null;
  total: number;
  keepDays: number;
}>;

/** What an admin does with deleted keys, by HTTP. */
export function deletedKeysOf(service: TriedService, session: () => Headers) {
  const post = (path: string, body: object, headers = session()) =>
    service.ask('POST', `/api/v1/${path}`, headers, body);
  const planOf = async (action: DeletedKeysAction, selection: object) => {
    const { status, body } = await post('deleted-keys/plan', { action, selection });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body as DeletedKeysPlan;
  };
  const chunkOf = async (path: string, planId: string, offset = 0, limit = 500) => {
    const { status, body } = await post(path, { planId, offset, limit });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body as Chunk;
  };
  const run = async (action: DeletedKeysAction, selection: object) =>
    chunkOf(`deleted-keys/${action}`, (await planOf(action, selection)).planId);
  return {
    post,
    planOf,
    chunkOf,
    list: async (query: Record<string, string> = {}) => {
      const { status, body } = await service.ask(
        'GET',
        `/api/v1/deleted-keys?${new URLSearchParams(query).toString()}`,
        session(),
      );
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body as DeletedPage;
    },
    remove: (keyId: string, headers = session()) => service.ask('DELETE', `/api/v1/keys/${keyId}`, headers),
    /** Deletes all keys, or these, in one transaction. @returns the plan's id */
    bulkDelete: async (keyIds?: readonly string[]) => {
      const selection = keyIds ? { kind: 'ids', keyIds } : { kind: 'query', filter: {}, except: [] };
      const { body } = await post('keys/plan', { action: 'delete', selection });
      const { planId } = body as Plan;
      await chunkOf('keys/bulk-delete', planId);
      return planId;
    },
    restore: (...keyIds: string[]) => run('restore', { kind: 'ids', keyIds }),
    purge: (...keyIds: string[]) => run('purge', { kind: 'ids', keyIds }),
  };
}
export type DeletedKeys = ReturnType<typeof deletedKeysOf>;

export const everyDeletedKey = { kind: 'query', filter: {}, except: [] } as const;
export const outcomesOf = ({ results }: Chunk) => results.map(({ outcome }) => outcome);
