import type { Handlers } from '../../contract/index.ts';
import type { Network } from './network.ts';

export const forgetProxyLogin =
  (network: Network): Handlers['network']['forgetProxyLogin'] =>
  async ({ proxy }) =>
    network.forgetProxyLogin(proxy);
