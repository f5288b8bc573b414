import type { Api } from '../api/index.ts';
import { raiseRevision } from '../database/revision.ts';
import { transact } from '../database/transact.ts';
import type { JiraClient } from '../jira/jira-client.ts';
import { Problem } from '../plugins/problem.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { apiKeyOf } from './api-key.row.ts';
import { hashSecret, makeClientId, makeClientSecret } from './client-secret.ts';
import { insertKey, selectKeyIdOfUser } from './create-key.query.ts';
import { makeKeyId } from './key-id.ts';
import type { KeysDeps } from './keys-deps.ts';
import { newKeyRow } from './new-key.row.ts';

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
    const row = newKeyRow(
      {
        keyId: makeKeyId(),
        clientId,
        user,
        createdBy: actor.displayName,
        secretHash: hashSecret(pepper, clientSecret),
        expiresAt: expiresAt ?? 0,
      },
      now,
    );
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
