import { planCreateKeys, maxPlannedUsers } from '../../service/api/plan-create-keys.ts';
import { resolveUsers } from '../../service/api/resolve-users.ts';
import { syncUsers } from '../../service/api/sync-users.ts';
import type { AnswerOf, BodyOf } from '../../service/api/core/route.ts';
import type { JiraUser } from '../../service/api/models/jira-user.ts';
import type { ServiceClient } from '../main/key-service/service-client.ts';
import { runPlan } from './change-keys.ts';
import { insistOnDelivery, type DeliveryOptions } from './deliver-secrets.ts';
import { CommandFailed, exitCodes, type ExitCode } from './exit-codes.ts';
import type { CommonOptions, Session } from './open-session.ts';
import { harmless, type Terminal } from './terminal.ts';

export type CreateOptions = CommonOptions &
  DeliveryOptions &
  Readonly<{ user?: readonly string[]; dryRun?: boolean }>;
type Found = Readonly<{ line: string; user: JiraUser | null; why: string | null }>;

/** Creates an API key for each user that was named. Who cannot get one is said before; then nobody gets one. */
export async function createKeys(
  session: Session,
  options: CreateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { user: lines = [], dryRun = false, json = false } = options;
  if (lines.length === 0)
    throw new CommandFailed(exitCodes.usage, 'Name the users with --user: user id, e-mail or whole name.');
  if (!dryRun) {
    await insistOnDelivery(options);
    await session.openJournal();
  }
  await session.connect();
  const client = session.connections.client();
  const found = await findUsersAsOfNow(client, [...new Set(lines)]);
  if (dryRun && json) for (const one of found) terminal.say(JSON.stringify(described(one)));
  else for (const one of found) if (dryRun || one.why !== null) terminal.note(lineOf(one));
  const refused = found.filter(({ why }) => why !== null).length;
  if (refused > 0)
    throw new CommandFailed(
      exitCodes.failed,
      `${refused} of ${found.length} users cannot get an API key. Nothing was done.`,
    );
  if (dryRun) return exitCodes.done;
  const userIds = [...new Set(found.flatMap(({ user }) => (user ? [user.userId] : [])))];
  const plan = await planFor(client, userIds);
  session.jobs.offer({ ...plan, action: 'create' });
  return runPlan(session, { action: 'create', planId: plan.planId }, options, terminal);
}

/** Whoever is not known, or looks refused, may have changed in Jira: its directory is read again. */
async function findUsersAsOfNow(client: ServiceClient, lines: readonly string[]): Promise<Found[]> {
  const found = await findUsers(client, lines);
  if (found.every(({ why }) => why === null)) return found;
  await client.call(syncUsers, {});
  return findUsers(client, lines);
}

async function findUsers(client: ServiceClient, lines: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const part of partsOf(lines)) {
    const { items } = await client.call(resolveUsers, { body: { lines: part } });
    found.push(...part.map((line, at) => judged(line, items[at])));
  }
  return found;
}

type Item = AnswerOf<typeof resolveUsers>['items'][number];

function judged(line: string, item: Item | undefined): Found {
  const [user = null] = item?.users ?? [];
  const say = (why: string | null): Found => ({ line, user, why });
  if (!user) return say('is not known to Jira');
  if ((item?.users.length ?? 0) > 1 || item?.more) return say('means several users: name one by his user id');
  if (!user.active) return say('is deactivated');
  return say(user.hasKey ? 'has an API key already' : null);
}

async function planFor(client: ServiceClient, userIds: readonly string[]) {
  let plan: AnswerOf<typeof planCreateKeys> | null = null;
  let offset = 0;
  for (const part of partsOf(userIds)) {
    const body: BodyOf<typeof planCreateKeys> = {
      ...(plan && { planId: plan.planId }),
      offset,
      userIds: part,
    };
    plan = await client.call(planCreateKeys, { body });
    offset += part.length;
  }
  if (!plan) throw new CommandFailed(exitCodes.usage, 'No users were named.');
  return plan;
}

function partsOf<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / maxPlannedUsers);
  return Array.from({ length: count }, (_, n) => all.slice(n * maxPlannedUsers, (n + 1) * maxPlannedUsers));
}

const described = ({ line, user, why }: Found) => ({
  dryRun: true,
  named: line,
  userId: user?.userId ?? null,
  userName: user?.displayName ?? null,
  refusedBecause: why,
});

const lineOf = ({ line, user, why }: Found): string =>
  `  ${harmless(line)}: ${why ?? `${harmless(user?.displayName ?? '')} gets an API key`}.`;
