import { call } from '../core/call.ts';
import { object, string } from '../core/schema.ts';

/** Copies what helps whoever has to find a fault, and answers the same text. It names nobody and holds no secret. */
export const copyDiagnostics = call(object({}), object({ text: string() }));
