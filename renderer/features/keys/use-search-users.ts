import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useDebounced } from '../../components/use-debounced.ts';

/** How many users the picker shows at once. */
export const shownUsers = 20;

/** Jira users whose name or e-mail matches, as the admin types. */
export function useSearchUsers(typed: string) {
  const query = useDebounced(typed.trim());
  const { data, isFetching, error, refetch } = useQuery({
    queryKey: ['users', query],
    queryFn: () => callMain('users', 'searchUsers', { query, limit: shownUsers }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
    // Who has a key changes by the minute: never answered from an earlier look.
    gcTime: 0,
  });
  const asked = query !== '';
  return {
    users: asked ? (data?.items ?? []) : [],
    truncated: asked && data?.truncated === true,
    searching: typed.trim() !== query || isFetching,
    error: error ? asCallError(error) : null,
    retry: () => void refetch(),
  };
}
