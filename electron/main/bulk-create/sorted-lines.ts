import type { JiraUser } from '../../../service/api/models/jira-user.ts';
import type { ListGroup, ListLine } from '../../contract/bulk-create/user-list.ts';

/** A line with the users that it may mean. */
export type LookedUpLine = Readonly<{
  line: number;
  text: string;
  users: readonly JiraUser[];
  /** There are more than these. */
  more: boolean;
  /** Which of several the admin chose. */
  chosen: string | null;
}>;

/** Positions of each group. */
export type SortedLines = ReadonlyMap<ListGroup, readonly number[]>;

/** Whom a line means, if that is clear. */
export const userOf = ({ users, chosen, more }: LookedUpLine): JiraUser | null =>
  (users.length === 1 && !more ? users[0] : users.find(({ userId }) => userId === chosen)) ?? null;

/** Puts every line into exactly one group. Of lines that mean the same user, the first counts. */
export function sortLines(lines: readonly LookedUpLine[]): SortedLines {
  const groups = new Map<ListGroup, number[]>();
  const seen = new Set<string>();
  lines.forEach((line, position) => {
    const user = userOf(line);
    // Two people may have one name: what is not clear yet is no duplicate.
    const isClear = user !== null || line.users.length === 0;
    const name = user ? `user ${user.userId}` : `text ${line.text}`;
    const group = isClear && seen.has(name) ? 'duplicate' : groupOf(line, user);
    if (isClear) seen.add(name);
    const others = groups.get(group);
    if (others) others.push(position);
    else groups.set(group, [position]);
  });
  return groups;
}

function groupOf({ users }: LookedUpLine, user: JiraUser | null): ListGroup {
  if (!user) return users.length === 0 ? 'not-found' : 'ambiguous';
  if (!user.active) return 'deactivated';
  return user.hasKey ? 'has-key' : 'create';
}

export const lineOf = (looked: LookedUpLine, position: number): ListLine => ({
  position,
  line: looked.line,
  text: looked.text,
  user: userOf(looked),
  candidates: looked.users.length > 1 ? [...looked.users] : [],
  more: looked.more,
});
