import { listKeys } from '../../../service/api/list-keys.ts';
import type { ApiKey, KeyFilter, KeySort } from '../../../service/api/models/api-key.ts';
import type { Selection } from '../../../service/api/models/plan.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { ServiceClient } from '../key-service/service-client.ts';

/** Which keys of the inventory, and in which order. */
export type KeyQuery = Readonly<{ selection: Selection; sort?: KeySort; order?: 'asc' | 'desc' }>;
export type KeyPage = Readonly<{
  keys: readonly ApiKey[];
  /** How many there will be in all, as far as is known by now. */
  total: number;
}>;

/** What a page of the service holds at most. */
const pageSize = 500;

/**
 * The keys of a selection, page by page as they are asked for: nothing is read ahead. Keys that were named and are gone are left out.
 * @throws service_bad_answer when the pages do not end, and what the calls throw
 */
export async function* keyPages(
  client: Pick<ServiceClient, 'call'>,
  { selection, sort, order }: KeyQuery,
): AsyncGenerator<KeyPage> {
  const filter: KeyFilter = selection.kind === 'query' ? selection.filter : {};
  const { takes, countOf } = chosenBy(selection);
  let cursor: string | null = null;
  let left = selection.kind === 'ids' ? selection.keyIds.length : Infinity;
  do {
    const answer: Awaited<ReturnType<typeof readPage>> = await readPage(client, {
      filter,
      sort,
      order,
      cursor,
    });
    const keys = answer.items.filter(({ keyId }) => takes(keyId));
    left -= keys.length;
    if (answer.nextCursor !== null && (answer.items.length === 0 || answer.nextCursor === cursor)) {
      throw new CallFailed('service_bad_answer');
    }
    cursor = answer.nextCursor;
    yield { keys, total: countOf(answer.total) };
  } while (cursor !== null && left > 0);
}

type PageQuery = Readonly<{
  filter: KeyFilter;
  sort: KeySort | undefined;
  order: 'asc' | 'desc' | undefined;
  cursor: string | null;
}>;

const readPage = (client: Pick<ServiceClient, 'call'>, { filter, sort, order, cursor }: PageQuery) =>
  client.call(listKeys, {
    query: {
      ...filter,
      ...(sort && { sort }),
      ...(order && { order }),
      ...(cursor !== null && { cursor }),
      limit: pageSize,
    },
  });

function chosenBy(selection: Selection) {
  if (selection.kind === 'ids') {
    const wanted = new Set(selection.keyIds);
    return { takes: (keyId: string) => wanted.has(keyId), countOf: () => wanted.size };
  }
  const except = new Set(selection.except);
  return {
    takes: (keyId: string) => !except.has(keyId),
    countOf: (matching: number) => Math.max(0, matching - except.size),
  };
}
