import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { askAndListen, subscribeMain, type EventNamed } from './call-main.ts';

/**
 * What main tells of something: asked once, then by an event that holds the whole of it anew.
 * @param key where the query client keeps it; the same array each time
 */
export function useTold<N extends EventNamed['name']>(
  key: readonly string[],
  feature: EventNamed<N>['feature'],
  name: N,
  ask: () => Promise<EventNamed<N>['payload']>,
): UseQueryResult<EventNamed<N>['payload']> {
  const client = useQueryClient();
  useEffect(
    () => subscribeMain(feature, name, (payload) => void client.setQueryData(key, payload)),
    [client, key, feature, name],
  );
  return useQuery({
    queryKey: key,
    queryFn: async () => {
      const { answer, heard } = await askAndListen(feature, name, ask);
      return heard.at(-1) ?? answer;
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
}
