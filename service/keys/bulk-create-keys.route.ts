import type { Kysely } from 'kysely';
import type { AnswerOf, BodyOf } from '../api/core/route.ts';
import type { Api } from '../api/index.ts';
import { raiseRevision } from '../database/revision.ts';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { JiraAccount, JiraClient } from '../jira/jira-client.ts';
import { Problem } from '../plugins/problem.ts';
import type { Actor, RouteHandler } from '../plugins/route-handlers.ts';
import { selectKeysOfUsers, type KeyOfUser } from './bulk-create-keys.query.ts';
import { replaceSecrets } from './bulk-regenerate-keys.query.ts';
import { hashSecret, makeClientSecret } from './client-secret.ts';
import { insertKeys } from './insert-keys.ts';
import type { KeysDeps } from './keys-deps.ts';
import { newKeyRow } from './new-key.row.ts';
import {
  recordOutcomes,
  resultOf,
  selectChunk,
  selectGoodPlan,
  selectItems,
  type PlanItem,
} from './plan-chunk.query.ts';

type Result = AnswerOf<Api['bulkCreateKeys']>['results'][number];

/**
 * Jira says who the users are at this moment. A repeated chunk finds the keys that it made by the ids they got when they were planned,
 * and gives those new secrets: the ones of a lost answer are known to nobody and must not stay valid.
 */
export const bulkCreateKeysRoute =
  (deps: KeysDeps, jira: JiraClient): RouteHandler<Api['bulkCreateKeys']> =>
  async ({ body, session, actor }) => {
    const { db, audit, clock } = deps;
    const open = await selectOpenUsers(db, body, actor.userId, clock());
    // Before the transaction: Jira may take seconds.
    const users = await jira.getUsers(session.jiraAuthorization, open);
    return transact(db, async (trx) => {
      const now = clock();
      const chunk = await selectChunk(trx, { ...body, action: 'create', actorId: actor.userId, now });
      const { items, nextOffset, keysExpireAt } = chunk;
      if (keysExpireAt > 0 && keysExpireAt <= now) throw new Problem('expiry_past');
      const making = { trx, deps, items, users, createdBy: actor.displayName, expiresAt: keysExpireAt, now };
      const created = await createKeys(making);
      const renewed = await renewSecrets(making);
      const secrets = new Map([...created, ...renewed]);
      const results = await resultsOf(making, secrets);
      await recordOutcomes(
        trx,
        body,
        items.map((item, i) => ({ keyId: item.key_id, outcome: results[i]?.outcome ?? 'gone' })),
      );
      await audit.append(
        trx,
        results.flatMap((result) => auditOf(result, actor, renewed)),
      );
      if (secrets.size > 0) await raiseRevision(trx, [...secrets.keys()]);
      return { planId: body.planId, offset: body.offset, nextOffset, results };
    });
  };

/** Whom Jira has to be asked for: what is done already has its outcome in the plan. */
async function selectOpenUsers(
  db: Kysely<Tables>,
  body: BodyOf<Api['bulkCreateKeys']>,
  actorId: string,
  now: number,
): Promise<string[]> {
  const plan = await selectGoodPlan(db, { planId: body.planId, action: 'create', actorId, now });
  const { items } = await selectItems(db, plan, body);
  return items.filter(({ outcome }) => outcome === null).map((item) => item.user_id);
}

type Making = Readonly<{
  trx: Kysely<Tables>;
  deps: KeysDeps;
  items: readonly PlanItem[];
  users: ReadonlyMap<string, JiraAccount>;
  createdBy: string;
  expiresAt: number;
  now: number;
}>;

/** @returns the secrets of the keys that were made, by key id */
async function createKeys({ trx, deps, items, users, createdBy, expiresAt, now }: Making) {
  const secrets = new Map<string, string>();
  const rows = items.flatMap((item) => {
    const user = users.get(item.user_id);
    if (item.outcome !== null || !user?.active) return [];
    const secret = makeClientSecret(deps.secretFormat);
    secrets.set(item.key_id, secret);
    const secretHash = hashSecret(deps.pepper, secret);
    const ids = { keyId: item.key_id, clientId: item.client_id };
    return [newKeyRow({ ...ids, user, createdBy, secretHash, expiresAt }, now)];
  });
  return only(secrets, await insertKeys(trx, rows));
}

/** @returns the new secrets of the keys that this chunk made before, by key id */
async function renewSecrets({ trx, deps, items, now }: Making) {
  const made = items.filter(({ outcome }) => outcome === 'created');
  const secrets = new Map(made.map((item) => [item.key_id, makeClientSecret(deps.secretFormat)]));
  const fresh = [...secrets].map(([keyId, secret]) => ({
    keyId,
    hash: hashSecret(deps.pepper, secret),
    isRepeated: 1 as const,
  }));
  return only(secrets, await replaceSecrets(trx, fresh, { now, graceSeconds: 0 }));
}

const only = (secrets: ReadonlyMap<string, string>, keyIds: ReadonlySet<string>): Map<string, string> =>
  new Map([...secrets].filter(([keyId]) => keyIds.has(keyId)));

async function resultsOf(
  { trx, items, users }: Making,
  secrets: ReadonlyMap<string, string>,
): Promise<Result[]> {
  const ids = items.map((item) => item.user_id);
  const keys = await selectKeysOfUsers(trx, ids);
  return items.map((item) => {
    const user = users.get(item.user_id);
    const outcome = outcomeOf(item, user, secrets);
    const clientSecret = secrets.get(item.key_id) ?? null;
    return { ...ownerOf(item, outcome, user, keys.get(item.user_id)), outcome, clientSecret };
  });
}

function outcomeOf(
  { outcome, key_id }: PlanItem,
  user: JiraAccount | undefined,
  secrets: ReadonlyMap<string, string>,
): Result['outcome'] {
  if (secrets.has(key_id)) return 'created';
  if (outcome === 'created') return 'gone';
  if (outcome !== null) return outcome as Result['outcome'];
  if (!user) return 'user_gone';
  return user.active ? 'key_exists' : 'user_deactivated';
}

/** Named as Jira knows the user now, else as the key or the plan does. */
function ownerOf(
  item: PlanItem,
  outcome: Result['outcome'],
  user: JiraAccount | undefined,
  key: KeyOfUser | undefined,
): Omit<Result, 'outcome' | 'clientSecret'> {
  const planned = resultOf(item);
  const isMade = outcome === 'created' || outcome === 'gone';
  return {
    userId: item.user_id,
    keyId: isMade ? planned.keyId : (key?.keyId ?? null),
    clientId: isMade ? planned.clientId : (key?.clientId ?? null),
    userName: user?.displayName ?? key?.userName ?? planned.userName,
    userEmail: user ? user.email : (key?.userEmail ?? planned.userEmail),
  };
}

function auditOf(
  { outcome, keyId, clientId, userName }: Result,
  actor: Actor,
  renewed: ReadonlyMap<string, string>,
) {
  if (outcome !== 'created' || keyId === null || clientId === null) return [];
  const again = renewed.has(keyId) && { detail: 'new secret: the answer with the one before was lost' };
  return [{ action: 'bulk-create-keys' as const, actor, keyId, clientId, userName, ...again }];
}
