import { randomUUID } from 'node:crypto';
import type { Api } from '../api/index.ts';
import { foldText } from '../database/fold-text.ts';
import { raiseRevision } from '../database/revision.ts';
import { transact } from '../database/transact.ts';
import type { JiraClient } from '../jira/jira-client.ts';
import { Problem } from '../plugins/problem.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { apiKeyOf, ownerColumns } from './api-key.row.ts';
import { hashSecret, makeClientId, makeClientSecret } from './client-secret.ts';
import { insertKey, selectKeyIdOfUser } from './create-key.query.ts';
import type { KeysDeps } from './keys-deps.ts';

/** Jira says who the user is at this moment; the database decides who gets the one key. */
export const createKeyRoute =
  ({ db, audit, pepper, secretFormat, clock }: KeysDeps, jira: JiraClient): RouteHandler<Api['createKey']> =>
  async ({ body: { userId, expiresAt }, session, actor }) => {
    if (expiresAt !== undefined && expiresAt <= clock()) throw new Problem('expiry_past');
    const user = await jira.getUser(session.jiraAuthorization, userId);
    if (!user) throw new Problem('user_not_found');
    if (!user.active) throw new Problem('user_deactivated');
    const clientId = makeClientId();
    const clientSecret = makeClientSecret(secretFormat);
    const now = clock();
    const row = {
      key_id: randomUUID(),
      client_id: clientId,
      user_id: user.userId,
      ...ownerColumns(user, clientId),
      sort_creator: foldText(actor.displayName),
      created_at: now,
      created_by: actor.displayName,
      secret_hash: hashSecret(pepper, clientSecret),
      secret_created_at: now,
      last_used_at: 0,
      last_used_from: null,
      version: 1,
      previous_hash: null,
      previous_version: 0,
      previous_until: 0,
      expires_at: expiresAt ?? 0,
    };
    await transact(db, async (trx) => {
      if (!(await insertKey(trx, row))) {
        const keyId = await selectKeyIdOfUser(trx, user.userId);
        throw new Problem('key_exists', keyId === undefined ? {} : { keyId });
      }
      await audit.append(trx, [
        { action: 'create-key', actor, keyId: row.key_id, clientId, userName: user.displayName },
      ]);
      await raiseRevision(trx, [row.key_id]);
    });
    return { key: apiKeyOf(row, now), clientId, clientSecret };
  };
