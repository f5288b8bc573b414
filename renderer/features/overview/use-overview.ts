import { useQuery } from '@tanstack/react-query';
import { asCallError, callMain, type OutputOf } from '../../api/call-main.ts';

export type Overview = OutputOf<'overview', 'getOverview'>;
export type Bucket = Overview['owners'][number];
export type KeyFilter = Bucket['filter'];

/** What the charts show. It belongs to the keys: whatever has their list asked for again has this asked for again too. */
export function useOverview() {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['keys', 'overview'],
    queryFn: () => callMain('overview', 'getOverview', {}),
  });
  return {
    overview: data,
    error: error ? asCallError(error) : null,
    loading: isFetching,
    reload: () => void refetch(),
  };
}
