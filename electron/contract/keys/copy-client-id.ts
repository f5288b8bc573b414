import { clientId } from '../../../service/api/models/api-key.ts';
import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';

/** Main writes the clipboard: the renderer has none. */
export const copyClientId = call(object({ clientId: clientId() }), object({}));
