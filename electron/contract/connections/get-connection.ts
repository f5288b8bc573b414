import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { connection } from './connection.ts';

export const getConnection = call(object({}), connection);
