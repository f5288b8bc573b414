import { basename } from 'node:path';
import type {
  NetworkSettings,
  ProxyCredentials,
  ProxyRoute,
  TlsSettings,
} from '../../../service/api/models/network-settings.ts';
import { secureContextOf } from '../../../service/network/certificate-authorities.ts';
import { NetworkAgent } from '../../../service/network/network-agent.ts';
import {
  direct,
  parseProxyAddress,
  parseProxyAnswer,
  proxyName,
} from '../../../service/network/proxy-routes.ts';
import { keepSecureContext, routesUnlessHere, type WayOut } from '../../../service/network/way-out.ts';
import type { Network as NetworkFacts, ProxyMode } from '../../contract/network/network.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import {
  factsOf,
  openClientCertificate,
  readAuthorities,
  type OpenedCertificate,
} from './certificate-files.ts';
import type { KeptNetwork, NetworkStore } from './network-store.ts';
import type { ResolveProxy } from './system-proxy.ts';

export type NetworkDeps = Readonly<{ store: NetworkStore; resolveSystemProxy: ResolveProxy }>;

/**
 * How main and the embedded service reach Jira and key services: proxy, certificate authorities and client certificate, as the
 * admin and the system have set them. Passwords and passphrases are in memory only.
 */
export class Network {
  readonly wayOut: WayOut = {
    routesFor: (url) => this.#routesFor(url),
    secureContext: () => this.#secureContext(),
  };
  readonly httpsAgent = new NetworkAgent(this.wayOut);
  readonly #deps: NetworkDeps;
  readonly #logins = new Map<string, ProxyCredentials>();
  readonly #listeners = new Set<() => void>();
  #kept: KeptNetwork;
  #passphrase: string | null = null;
  #opened: OpenedCertificate | null;
  #secureContext: WayOut['secureContext'];

  constructor(deps: NetworkDeps) {
    this.#deps = deps;
    this.#kept = deps.store.read();
    this.#opened = openKept(this.#kept, null);
    this.#secureContext = this.#newSecureContext();
  }

  facts(): NetworkFacts {
    return factsOfNetwork(this.#kept, this.#logins, this.#opened);
  }

  /** For the embedded service, which reaches one Jira. */
  async settingsFor(url: string): Promise<NetworkSettings> {
    return { routes: [...(await this.#routesFor(url))], tls: this.#tls() };
  }

  /** @returns the function that ends it */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** @throws proxy_address_invalid */
  saveProxy(mode: ProxyMode, typed: string | null): NetworkFacts {
    const address = typed === null || typed.trim() === '' ? null : typed.trim();
    const isWrong = address === null ? mode === 'manual' : parseProxyAddress(address) === null;
    if (isWrong) throw new CallFailed('proxy_address_invalid');
    return this.#become({ proxy: { mode, address } });
  }

  enterProxyLogin(proxy: string, credentials: ProxyCredentials): NetworkFacts {
    this.#logins.set(proxy, credentials);
    return this.#become({});
  }

  forgetProxyLogin(proxy: string): NetworkFacts {
    this.#logins.delete(proxy);
    return this.#become({});
  }

  /** @param file of certificate authorities; null: none beside those of the system. @throws authority_file_invalid */
  trust(file: string | null): NetworkFacts {
    if (file === null) return this.#become({ authorities: null });
    return this.#become({
      authorities: { fileName: basename(file), certificates: readAuthorities(file) },
    });
  }

  /** @throws client_certificate_invalid */
  useClientCertificate(file: string, keyFile: string | null): NetworkFacts {
    const { state } = openClientCertificate(file, keyFile, null);
    if (state === 'unreadable' || state === 'no-key') throw new CallFailed('client_certificate_invalid');
    this.#passphrase = null;
    return this.#become({ clientCertificate: { file, keyFile } });
  }

  /** @throws client_certificate_invalid, client_certificate_locked: the passphrase does not open it */
  unlockClientCertificate(passphrase: string): NetworkFacts {
    const tried = openKept(this.#kept, passphrase);
    if (tried?.state === 'locked') throw new CallFailed('client_certificate_locked');
    if (tried?.state !== 'ready') throw new CallFailed('client_certificate_invalid');
    this.#passphrase = passphrase;
    return this.#become({});
  }

  useNoClientCertificate(): NetworkFacts {
    this.#passphrase = null;
    return this.#become({ clientCertificate: null });
  }

  #routesFor(url: string): Promise<readonly ProxyRoute[]> {
    return routesUnlessHere(url, async () =>
      (await routesBy(this.#kept, url, this.#deps.resolveSystemProxy)).map((route) =>
        route.kind === 'direct'
          ? route
          : { ...route, credentials: this.#logins.get(proxyName(route)) ?? null },
      ),
    );
  }

  #tls(): TlsSettings {
    return {
      certificateAuthorities: [...(this.#kept.authorities?.certificates ?? [])],
      clientCertificate: this.#opened?.state === 'ready' ? this.#opened.client : null,
    };
  }

  #newSecureContext(): WayOut['secureContext'] {
    return keepSecureContext(() => secureContextOf(this.#tls()));
  }

  /** What is open by the old settings is not used again. */
  #become(change: Partial<KeptNetwork>): NetworkFacts {
    if (Object.keys(change).length > 0) {
      this.#kept = { ...this.#kept, ...change };
      this.#deps.store.write(this.#kept);
    }
    this.#opened = openKept(this.#kept, this.#passphrase);
    this.#secureContext = this.#newSecureContext();
    this.httpsAgent.renew();
    for (const listener of this.#listeners) listener();
    return this.facts();
  }
}

async function routesBy(
  { proxy: { mode, address } }: KeptNetwork,
  url: string,
  resolveSystemProxy: ResolveProxy,
): Promise<readonly ProxyRoute[]> {
  if (mode === 'none') return direct;
  if (mode === 'system') return parseProxyAnswer(await resolveSystemProxy(url));
  const hop = parseProxyAddress(address ?? '');
  // Going around a proxy that was meant would be worse than not going at all.
  if (!hop) throw new CallFailed('proxy_address_invalid');
  return [hop];
}

const openKept = ({ clientCertificate }: KeptNetwork, passphrase: string | null): OpenedCertificate | null =>
  clientCertificate && openClientCertificate(clientCertificate.file, clientCertificate.keyFile, passphrase);

const factsOfNetwork = (
  { proxy, authorities, clientCertificate }: KeptNetwork,
  logins: ReadonlyMap<string, ProxyCredentials>,
  opened: OpenedCertificate | null,
): NetworkFacts => ({
  proxy,
  proxyLogins: [...logins].map(([name, { userName }]) => ({ proxy: name, userName })),
  authorities: authorities && {
    fileName: authorities.fileName,
    certificates: authorities.certificates.map((pem) => factsOf(pem)),
  },
  clientCertificate: clientCertificate && {
    fileName: basename(clientCertificate.file),
    state: opened?.state === 'ready' || opened?.state === 'locked' ? opened.state : 'unreadable',
    certificate: typeof opened?.pem === 'string' ? factsOf(opened.pem) : null,
  },
});
