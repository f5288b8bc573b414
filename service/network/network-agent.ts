import { Agent, type AgentOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import type { SecureContext } from 'node:tls';
import type { ProxyRoute } from '../api/models/network-settings.ts';
import { connectRouted } from './connect-routed.ts';

export type WayOut = Readonly<{
  /** Asked for each new connection, since the way may depend on where the computer is. */
  routesFor: (url: string) => Promise<readonly ProxyRoute[]>;
  secureContext: () => SecureContext;
}>;
type Target = Readonly<{ host?: string | null | undefined; port?: number | string | null | undefined }>;

/** An agent for https that keeps connections and opens new ones by the routes and certificates of that moment. */
export class NetworkAgent extends Agent {
  readonly #wayOut: WayOut;

  constructor(wayOut: WayOut, options: AgentOptions = {}) {
    super({ keepAlive: true, ...options });
    this.#wayOut = wayOut;
  }

  override createConnection(target: Target, done: (error: Error | null, socket: Duplex) => void): undefined {
    this.#connect(target).then(
      (socket) => done(null, socket),
      (error: unknown) => done(error as Error, undefined as unknown as Duplex),
    );
  }

  async #connect({ host, port }: Target): Promise<Duplex> {
    const target = { host: (host ?? '').replaceAll(/[[\]]/g, ''), port: Number(port ?? 443) };
    const url = target.host.includes(':') ? `[${target.host}]` : target.host;
    const routes = await this.#wayOut.routesFor(`https://${url}:${target.port}/`);
    return connectRouted(target, { routes, secureContext: this.#wayOut.secureContext() });
  }
}
