import type { Handlers } from '../../contract/index.ts';
import type { UserLists } from './user-lists.ts';

export const listLines =
  (lists: UserLists): Handlers['bulkCreate']['listLines'] =>
  async ({ listId, group, offset, limit }) =>
    lists.lines(listId, group, offset, limit);
