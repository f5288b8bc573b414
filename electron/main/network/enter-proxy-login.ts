import type { Handlers } from '../../contract/index.ts';
import type { Network } from './network.ts';

export const enterProxyLogin =
  (network: Network): Handlers['network']['enterProxyLogin'] =>
  async ({ proxy, userName, password }) =>
    network.enterProxyLogin(proxy, { userName, password });
