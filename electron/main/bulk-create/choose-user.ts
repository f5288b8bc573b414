import type { Handlers } from '../../contract/index.ts';
import type { UserLists } from './user-lists.ts';

export const chooseUser =
  (lists: UserLists): Handlers['bulkCreate']['chooseUser'] =>
  async ({ listId, position, userId }) =>
    lists.choose(listId, position, userId);
