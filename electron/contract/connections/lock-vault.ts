import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { savedConnections } from './saved-connections.ts';

export const lockVault = call(object({}), savedConnections);
