import { listAudit as route } from '../../../service/api/list-audit.ts';
import { call } from '../core/call.ts';

export const listAudit = call(route.query, route.answer);
