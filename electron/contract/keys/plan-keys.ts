import { planKeys as route } from '../../../service/api/plan-keys.ts';
import { call } from '../core/call.ts';

export const planKeys = call(route.body, route.answer);
