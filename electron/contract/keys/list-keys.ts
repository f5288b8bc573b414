import { listKeys as route } from '../../../service/api/list-keys.ts';
import { call } from '../core/call.ts';

export const listKeys = call(route.query, route.answer);
