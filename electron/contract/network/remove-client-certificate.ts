import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { network } from './network.ts';

/** Uses the client certificate no more; its files stay where they are. */
export const removeClientCertificate = call(object({}), network);
