import { event } from '../core/call.ts';
import { connection } from './connection.ts';

export const connectionChanged = event(connection);
