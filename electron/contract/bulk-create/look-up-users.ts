import { call } from '../core/call.ts';
import { object } from '../core/schema.ts';
import { listSource, userList } from './user-list.ts';

/** Finds out whom each line means and who of them can get a key; `bulkCreate.lookUpProgressed` tells how it goes. */
export const lookUpUsers = call(object({ source: listSource }), userList);
