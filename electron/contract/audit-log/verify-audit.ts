import { verifyAudit as route } from '../../../service/api/verify-audit.ts';
import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';

export const verifyAudit = call(object({}), route.answer);
