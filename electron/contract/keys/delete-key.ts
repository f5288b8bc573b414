import { deleteKey as route } from '../../../service/api/delete-key.ts';
import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';

export const deleteKey = call(route.params, object({}));
