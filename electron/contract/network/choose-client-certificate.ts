import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { network } from './network.ts';

/**
 * Main asks for the file of a client certificate: PKCS #12, or PEM, and then for the file of its key where the first holds none.
 * Nothing changes when the admin cancels.
 */
export const chooseClientCertificate = call(object({}), network);
