import type { ListGroup, UserList } from '../contract/bulk-create/user-list.ts';
import { bulkCreateKeys } from '../main/bulk-create/bulk-create-keys.ts';
import { lookUpUsers } from '../main/bulk-create/look-up-users.ts';
import { UserLists } from '../main/bulk-create/user-lists.ts';
import { syncUsers } from '../main/users/sync-users.ts';
import { endJob } from './change-keys.ts';
import { insistOnDelivery, type DeliveryOptions } from './deliver-secrets.ts';
import { CommandFailed, exitCodes, type ExitCode } from './exit-codes.ts';
import type { CommonOptions, Session } from './open-session.ts';
import { harmless, type Terminal } from './terminal.ts';

export type CreateOptions = CommonOptions &
  DeliveryOptions &
  Readonly<{ user?: readonly string[]; dryRun?: boolean }>;

/** Why users get no key. Who is named twice is no mistake: he gets one. */
const refusals = {
  'not-found': 'is not known to Jira',
  ambiguous: 'means several users: name one by his user id',
  deactivated: 'is deactivated',
  'has-key': 'has an API key already',
} as const satisfies Partial<Record<ListGroup, string>>;

/** Creates an API key for each user that was named. Who cannot get one is said before; then nobody gets one. */
export async function createKeys(
  session: Session,
  options: CreateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { user: names = [], dryRun = false, json = false } = options;
  if (names.length === 0)
    throw new CommandFailed(exitCodes.usage, 'Name the users with --user: user id, e-mail or whole name.');
  if (!dryRun) {
    await insistOnDelivery(options);
    await session.openJournal();
  }
  await session.connect();
  const lists = new UserLists();
  const list = await lookUpAsOfNow(session, lists, names);
  for (const line of describedLines(lists, list)) {
    if (dryRun && json) terminal.say(JSON.stringify({ dryRun: true, ...line }));
    else if (dryRun || line.refusedBecause !== null) terminal.note(`  ${sentenceOf(line)}`);
  }
  const refused = refusedIn(list);
  if (refused > 0)
    throw new CommandFailed(
      exitCodes.failed,
      `${refused} of ${list.lines} users cannot get an API key. Nothing was done.`,
    );
  if (dryRun) return exitCodes.done;
  const { connections, jobs } = session;
  const { jobId } = await bulkCreateKeys(
    lists,
    connections,
    jobs,
  )({ listId: list.listId, count: countOf(list, 'create') });
  return endJob(session, jobId, options, terminal);
}

/** Whoever is not known, or looks refused, may have changed in Jira: its directory is read again. */
async function lookUpAsOfNow(
  { connections }: Session,
  lists: UserLists,
  names: readonly string[],
): Promise<UserList> {
  const look = lookUpUsers(lists, connections, () => undefined);
  const source = { kind: 'text', text: names.join('\n') } as const;
  const list = await look({ source });
  if (refusedIn(list) === 0) return list;
  await syncUsers(connections)({});
  return look({ source });
}

const refusedGroups = Object.keys(refusals) as (keyof typeof refusals)[];

const countOf = ({ groups }: UserList, wanted: ListGroup): number =>
  groups.find(({ group }) => group === wanted)?.count ?? 0;

const refusedIn = (list: UserList): number =>
  refusedGroups.reduce((sum, group) => sum + countOf(list, group), 0);

type DescribedLine = ReturnType<typeof describedLines>[number];

/** Every user that was named, as scripts read it, in the order of the names. */
const describedLines = (lists: UserLists, list: UserList) =>
  (['create', ...refusedGroups] as const)
    .flatMap((group) =>
      lists.lines(list.listId, group, 0, countOf(list, group)).items.map((line) => ({ group, line })),
    )
    .toSorted((one, other) => one.line.position - other.line.position)
    .map(({ group, line: { text, user } }) => ({
      named: text,
      userId: user?.userId ?? null,
      userName: user?.displayName ?? null,
      refusedBecause: group === 'create' ? null : refusals[group],
    }));

const sentenceOf = ({ named, userName, refusedBecause }: DescribedLine): string =>
  `${harmless(named)}: ${refusedBecause ?? `${harmless(userName ?? '')} gets an API key`}.`;
