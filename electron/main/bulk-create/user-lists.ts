import { randomUUID } from 'node:crypto';
import type { ListLine, ListGroup, UserFile, UserList } from '../../contract/bulk-create/user-list.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { LookedUp } from './look-up-lines.ts';
import type { NamedUser } from './parse-user-text.ts';
import { usersIn, type ReadFile } from './read-user-file.ts';
import { lineOf, sortLines, userOf, type SortedLines } from './sorted-lines.ts';

type KeptList = LookedUp & Readonly<{ groups: SortedLines }>;

/** Kept of each kind: one in use, and one that another look-up is about to replace. */
const kept = 2;

/** Files that were read and lists that were looked up, in memory until newer ones take their place. */
export class UserLists {
  readonly #files = new Map<string, ReadFile>();
  readonly #lists = new Map<string, KeptList>();

  addFile(file: ReadFile): UserFile {
    const fileId = keep(this.#files, file);
    const { name, lines, columns, column } = file;
    return { fileId, name, lines, columns, column };
  }

  /** @throws user_list_gone */
  namedIn(fileId: string, column: number): NamedUser[] {
    const file = this.#files.get(fileId);
    if (!file) throw new CallFailed('user_list_gone');
    return usersIn(file.rows, column);
  }

  addList(list: LookedUp): UserList {
    const listId = keep(this.#lists, { ...list, groups: sortLines(list.lines) });
    return this.#tell(listId);
  }

  /** @throws user_list_gone */
  lines(
    listId: string,
    group: ListGroup,
    offset: number,
    limit: number,
  ): { total: number; items: ListLine[] } {
    const { lines, groups } = this.#find(listId);
    const positions = groups.get(group) ?? [];
    const items = positions.slice(offset, offset + limit).flatMap((position) => {
      const line = lines[position];
      return line ? [lineOf(line, position)] : [];
    });
    return { total: positions.length, items };
  }

  /** @throws user_list_gone, also when that line means no such user */
  choose(listId: string, position: number, userId: string): UserList {
    const list = this.#find(listId);
    const line = list.lines[position];
    if (!line?.users.some((user) => user.userId === userId)) throw new CallFailed('user_list_gone');
    const lines = list.lines.with(position, { ...line, chosen: userId });
    this.#lists.set(listId, { ...list, lines, groups: sortLines(lines) });
    return this.#tell(listId);
  }

  /** Who gets a key. @throws user_list_gone */
  usersToCreate(listId: string): string[] {
    const { lines, groups } = this.#find(listId);
    return (groups.get('create') ?? []).flatMap((position) => {
      const line = lines[position];
      return (line && userOf(line)?.userId) ?? [];
    });
  }

  #find(listId: string): KeptList {
    const list = this.#lists.get(listId);
    if (!list) throw new CallFailed('user_list_gone');
    return list;
  }

  #tell(listId: string): UserList {
    const { lines, syncedAt, groups } = this.#find(listId);
    return {
      listId,
      lines: lines.length,
      syncedAt,
      groups: [...groups].map(([group, positions]) => ({ group, count: positions.length })),
    };
  }
}

function keep<T>(map: Map<string, T>, value: T): string {
  const id = randomUUID();
  map.set(id, value);
  const [oldest] = map.keys();
  if (map.size > kept && oldest !== undefined) map.delete(oldest);
  return id;
}
