import { call } from '../core/call.ts';
import { object, string } from '../core/schema.ts';
import { network } from './network.ts';

/** The passphrase goes in here and stays in memory: it is asked for again after a restart. */
export const unlockClientCertificate = call(object({ passphrase: string({ maxLength: 1000 }) }), network);
