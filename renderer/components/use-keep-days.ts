import { useQuery } from '@tanstack/react-query';
import { callMain } from '../api/call-main.ts';

/** How many days a deleted key can be restored; 0: not at all, undefined: it is not known yet. */
export function useKeepDays(): number | undefined {
  const { data } = useQuery({
    queryKey: ['keep-days'],
    queryFn: async () => (await callMain('deletedKeys', 'listDeletedKeys', { limit: 1 })).keepDays,
    staleTime: 60_000,
  });
  return data;
}
