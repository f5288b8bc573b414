import { revokePreviousSecret as route } from '../../../service/api/revoke-previous-secret.ts';
import { call } from '../core/call.ts';

export const revokePreviousSecret = call(route.params, route.answer);
