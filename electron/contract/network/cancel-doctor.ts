import { call } from '../core/call.ts';
import { object, string } from '../core/schema.ts';

export const cancelDoctor = call(object({ runId: string({ minLength: 1, maxLength: 64 }) }), object({}));
