import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { network } from './network.ts';

export const removeAuthorities = call(object({}), network);
