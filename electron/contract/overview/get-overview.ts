import { getOverview as route } from '../../../service/api/get-overview.ts';
import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';

export const getOverview = call(object({}), route.answer);
