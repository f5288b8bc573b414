import { callMain } from '../../api/call-main.ts';
import { usePagedList } from '../../components/use-paged-list.ts';
import type { SortOrder } from './deleted-key.ts';

export const deletedPageSize = 50;

/** One page of the deleted keys, by the time of deletion. A change of keys asks for it again. */
export function useDeletedKeys(search: string, order: SortOrder) {
  const { data, ...list } = usePagedList(
    ['keys', 'deleted'],
    { ...(search !== '' && { search }), order, limit: deletedPageSize },
    (input) => callMain('deletedKeys', 'listDeletedKeys', input),
  );
  return { items: data?.items ?? [], total: data?.total, keepDays: data?.keepDays, ...list };
}
export type DeletedKeysList = ReturnType<typeof useDeletedKeys>;
