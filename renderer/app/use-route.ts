import { useSyncExternalStore } from 'react';

export const routes = { keys: '#keys', auditLog: '#audit-log' } as const;
export type Route = keyof typeof routes;

const listen = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** The page in the address, so that links are links and a reload comes back to it. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  return hash === routes.auditLog ? 'auditLog' : 'keys';
}
