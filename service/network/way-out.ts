import type { SecureContext } from 'node:tls';
import type { NetworkSettings, ProxyRoute } from '../api/models/network-settings.ts';
import { plainTls, secureContextOf } from './certificate-authorities.ts';
import { environmentRoutes } from './environment-routes.ts';
import { direct } from './proxy-routes.ts';

/** How new connections leave this computer, as things are at that moment. */
export type WayOut = Readonly<{
  routesFor: (url: string) => Promise<readonly ProxyRoute[]>;
  /** @throws when a client certificate cannot be used */
  secureContext: () => SecureContext;
}>;

const isHere = (url: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(url).hostname);

/** What goes to this computer goes through no proxy. */
export const routesUnlessHere = async (
  url: string,
  routesFor: (url: string) => Promise<readonly ProxyRoute[]>,
): Promise<readonly ProxyRoute[]> => (isHere(url) ? direct : routesFor(url));

/** Reads the certificates once, at the first need, until other settings are used. */
export function keepSecureContext(make: () => SecureContext): WayOut['secureContext'] {
  let kept: SecureContext | null = null;
  return () => (kept ??= make());
}

/** By settings that can be exchanged while connections are kept: new ones follow the new settings. */
export function createWayOut(first: NetworkSettings): WayOut & { use: (next: NetworkSettings) => void } {
  const contextOf = ({ tls }: NetworkSettings) => keepSecureContext(() => secureContextOf(tls));
  let settings = first;
  let secureContext = contextOf(first);
  return {
    routesFor: (url) => routesUnlessHere(url, () => Promise.resolve(settings.routes)),
    secureContext: () => secureContext(),
    use: (next) => {
      if (JSON.stringify(next.tls) !== JSON.stringify(settings.tls)) secureContext = contextOf(next);
      settings = next;
    },
  };
}

/** As HTTPS_PROXY and NO_PROXY say: for a service that runs alone. */
export function environmentWayOut(
  env: NodeJS.ProcessEnv = process.env,
  tls = plainTls,
  proxy: readonly ProxyRoute[] | null = null,
): WayOut {
  return {
    routesFor: (url) => routesUnlessHere(url, () => Promise.resolve(proxy ?? environmentRoutes(url, env))),
    secureContext: keepSecureContext(() => secureContextOf(tls)),
  };
}
