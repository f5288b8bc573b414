import { call } from '../core/call.ts';
import { nullable, object } from '../core/schema.ts';
import { userFile } from './user-list.ts';

/** Main asks for a CSV file of users and reads it; null when the admin cancels. */
export const chooseUserFile = call(object({}), object({ file: nullable(userFile) }));
