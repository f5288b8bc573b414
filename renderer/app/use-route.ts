import { useSyncExternalStore } from 'react';

export const routes = {
  keys: '#keys',
  auditLog: '#audit-log',
  overview: '#overview',
  deletedKeys: '#deleted-keys',
  preferences: '#preferences',
} as const;
export type Route = keyof typeof routes;

const listen = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** The page in the address, so that links are links and a reload comes back to it. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  if (hash === routes.preferences) return 'preferences';
  if (hash === routes.deletedKeys) return 'deletedKeys';
  if (hash === routes.overview) return 'overview';
  return hash === routes.auditLog ? 'auditLog' : 'keys';
}

export const goTo = (route: Route): void => {
  window.location.hash = routes[route];
};
