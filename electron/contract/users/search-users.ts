import { searchUsers as route } from '../../../service/api/search-users.ts';
import { call } from '../core/call.ts';

export const searchUsers = call(route.query, route.answer);
