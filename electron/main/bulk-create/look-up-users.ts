import { maxUsers, type ListSource } from '../../contract/bulk-create/user-list.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';
import type { Emit } from '../ipc/emit-event.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import { timeToTell } from '../ipc/time-to-tell.ts';
import { lookUpLines, type LookedUp } from './look-up-lines.ts';
import { parseUserText, type NamedUser } from './parse-user-text.ts';
import type { UserLists } from './user-lists.ts';

/** @throws user_list_empty, user_list_too_long, user_list_gone, not_connected, and what asking the key service throws */
export const lookUpUsers =
  (
    lists: UserLists,
    connections: Pick<Connections, 'client'>,
    emit: Emit,
  ): Handlers['bulkCreate']['lookUpUsers'] =>
  async ({ source }) => {
    if (source.kind === 'picked') return lists.addList(pickedUsers(source));
    const named = namedIn(lists, source);
    if (named.length === 0) throw new CallFailed('user_list_empty');
    if (named.length > maxUsers) throw new CallFailed('user_list_too_long');
    const isTime = timeToTell();
    const tell = (done: number, total: number) => {
      if (isTime()) emit('bulkCreate', 'lookUpProgressed', { done, total });
    };
    return lists.addList(await lookUpLines(connections.client(), named, tell));
  };

const namedIn = (lists: UserLists, source: Exclude<ListSource, { kind: 'picked' }>): NamedUser[] =>
  source.kind === 'text' ? parseUserText(source.text) : lists.namedIn(source.fileId, source.column);

/** Who was picked in the search is known already. */
const pickedUsers = ({ users }: Extract<ListSource, { kind: 'picked' }>): LookedUp => ({
  syncedAt: null,
  lines: users.map((user, i) => ({
    line: i + 1,
    text: user.displayName,
    users: [user],
    more: false,
    chosen: null,
  })),
});
