import type { Agent as HttpsAgent } from 'node:https';
import type { Handlers } from '../../contract/index.ts';
import { findOutAddress } from './find-out-address.ts';

export const detectAddress =
  (httpsAgent?: HttpsAgent): Handlers['connections']['detectAddress'] =>
  ({ address }) =>
    findOutAddress(address, httpsAgent);
