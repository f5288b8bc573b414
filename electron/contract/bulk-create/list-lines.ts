import { call } from '../core/call.ts';
import { array, integer, object } from '../core/schema.ts';
import { listGroup, listId, listLine } from './user-list.ts';

/** The lines of one group, in the order of the list. */
export const listLines = call(
  object({
    listId: listId(),
    group: listGroup,
    offset: integer({ minimum: 0 }),
    limit: integer({ minimum: 1, maximum: 500 }),
  }),
  object({ total: integer({ minimum: 0 }), items: array(listLine) }),
);
