import { syncUsers as route } from '../../../service/api/sync-users.ts';
import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';

export const syncUsers = call(object({}), route.answer);
