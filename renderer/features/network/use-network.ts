import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Network } from '../../../electron/contract/network/network.ts';
import { callMain } from '../../api/call-main.ts';

export type { Network };
const networkKey = ['network'];

const keepNetwork = (client: QueryClient, network: Network): void => {
  client.setQueryData(networkKey, network);
};

/** How Keydesk reaches other computers, as main tells it. */
export function useNetwork() {
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: networkKey,
    queryFn: () => callMain('network', 'getNetwork', {}),
    staleTime: Infinity,
  });
  return { network: data ?? null, error, keep: (network: Network) => keepNetwork(client, network) };
}
