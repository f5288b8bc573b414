import { listDeletedKeys as route } from '../../../service/api/list-deleted-keys.ts';
import { call } from '../core/call.ts';

export const listDeletedKeys = call(route.query, route.answer);
