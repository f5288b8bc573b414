import { callMain } from '../../../api/call-main.ts';
import { useOffsetPages } from '../../../components/use-offset-pages.ts';
import type { ListGroup, UserList } from './user-source.ts';

export const linesPerPage = 50;

/** The lines of one group, one page at a time. */
export function useListLines(list: UserList, group: ListGroup) {
  const { listId } = list;
  const { data, ...pages } = useOffsetPages(
    // A choice moves lines from one group to another.
    { queryKey: ['list-lines', listId, group], version: list, pageSize: linesPerPage },
    (at) => callMain('bulkCreate', 'listLines', { listId, group, ...at }),
  );
  return { items: data?.items ?? [], ...pages };
}
