import { Agent, type AgentOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import { connectRouted } from './connect-routed.ts';
import type { WayOut } from './way-out.ts';

type Target = Readonly<{ host?: string | null | undefined; port?: number | string | null | undefined }>;

/** An agent for https that keeps connections and opens new ones by the routes and certificates of that moment. */
export class NetworkAgent extends Agent {
  readonly #wayOut: WayOut;
  /** Connections of a time before are ended after their request. */
  #outdated = new WeakSet<Duplex>();
  readonly #current = new Set<Duplex>();

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

  /** The way out is another one: connections that are kept do not stand for it any more. */
  renew(): void {
    for (const socket of this.#current) this.#outdated.add(socket);
    this.#current.clear();
    for (const socket of Object.values(this.freeSockets).flatMap((sockets) => sockets ?? []))
      socket.destroy();
  }

  override keepSocketAlive(socket: Duplex): boolean {
    // Node answers whether the connection is kept, which its types leave out.
    const keep: (socket: Duplex) => unknown = super.keepSocketAlive.bind(this);
    return !this.#outdated.has(socket) && keep(socket) === true;
  }

  async #connect({ host, port }: Target): Promise<Duplex> {
    const target = { host: (host ?? '').replaceAll(/[[\]]/g, ''), port: Number(port ?? 443) };
    const url = target.host.includes(':') ? `[${target.host}]` : target.host;
    const routes = await this.#wayOut.routesFor(`https://${url}:${target.port}/`);
    const socket = await connectRouted(target, { routes, secureContext: this.#wayOut.secureContext() });
    this.#current.add(socket);
    return socket.once('close', () => this.#current.delete(socket));
  }
}
