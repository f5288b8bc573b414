import { userId } from '../../../service/api/models/api-key.ts';
import { call } from '../core/call.ts';
import { integer, object } from '../core/schema.ts';
import { listId, userList } from './user-list.ts';

/** Says which of several users a line means. */
export const chooseUser = call(
  object({ listId: listId(), position: integer({ minimum: 0 }), userId: userId() }),
  userList,
);
