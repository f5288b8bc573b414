import { call } from '../core/call.ts';
import { nullable, object } from '../core/schema.ts';
import { network, proxyAddress, proxyMode } from './network.ts';

/** Which proxy to use. The address has to be one where the mode is `manual`. */
export const saveProxy = call(object({ mode: proxyMode, address: nullable(proxyAddress()) }), network);
