import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { network } from './network.ts';

/** Main asks for a file of certificate authorities (PEM), looks at it and trusts it. Nothing changes when the admin cancels. */
export const chooseAuthorities = call(object({}), network);
