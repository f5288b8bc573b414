import type { Handlers } from '../../contract/index.ts';
import { findOutAddress } from './find-out-address.ts';

export const detectAddress =
  (): Handlers['connections']['detectAddress'] =>
  ({ address }) =>
    findOutAddress(address);
