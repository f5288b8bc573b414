import { QueryClient } from '@tanstack/react-query';

/**
 * Main answers from this computer, whatever navigator.onLine says, and does its own retries where they are safe.
 * Nothing secret ever becomes a query: client secrets and credentials go through callMain and component state only.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, gcTime: 60_000 },
    },
  });
