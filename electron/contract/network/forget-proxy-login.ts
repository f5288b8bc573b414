import { call } from '../core/call.ts';
import { object, string } from '../core/schema.ts';
import { network } from './network.ts';

export const forgetProxyLogin = call(object({ proxy: string({ minLength: 1, maxLength: 300 }) }), network);
