import { call } from '../core/call.ts';
import { object, string } from '../core/schema.ts';
import { network } from './network.ts';

/** Credentials for one proxy, given as host:port. They go in here, stay in memory, and are sent to that proxy only. */
export const enterProxyLogin = call(
  object({
    proxy: string({ minLength: 1, maxLength: 300 }),
    userName: string({ minLength: 1, maxLength: 255 }),
    password: string({ maxLength: 255 }),
  }),
  network,
);
