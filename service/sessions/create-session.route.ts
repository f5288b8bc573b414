import type { Kysely } from 'kysely';
import type { Api } from '../api/index.ts';
import type { AuditLog } from '../audit-log/append-audit.ts';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { JiraAccount, JiraClient } from '../jira/jira-client.ts';
import { Problem } from '../plugins/problem.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import type { LaunchTokens } from './launch-tokens.ts';
import type { Sessions } from './sessions.ts';

export type CreateSessionDeps = Readonly<{
  db: Kysely<Tables>;
  audit: AuditLog;
  jira: JiraClient;
  sessions: Sessions;
  /** null: standalone, anyone with Jira credentials may ask. */
  launchTokens: LaunchTokens | null;
}>;

/** Bounded, since the session token carries them and must fit into a header itself. */
const jiraCredentials = /^(Basic|Bearer) \S{1,4096}$/i;

/** Jira decides: only its administrators get a session, and every known user who is refused is in the audit log. */
export const createSessionRoute =
  (deps: CreateSessionDeps): RouteHandler<Api['createSession']> =>
  async ({ headers, address }) => {
    const launchToken = headers['x-keydesk-launch-token'];
    if (deps.launchTokens && !deps.launchTokens.consume(String(launchToken))) {
      throw new Problem('launch_token_invalid');
    }
    const authorization = headers.authorization ?? '';
    if (!jiraCredentials.test(authorization)) throw new Problem('jira_credentials_missing');
    const account = await deps.jira.whoAmI(authorization);
    const refuse = async (code: 'caller_deactivated' | 'not_an_admin') => {
      await record(deps, account, address, code);
      throw new Problem(code);
    };
    if (!account.active) await refuse('caller_deactivated');
    if (!(await deps.jira.isAdmin(authorization))) await refuse('not_an_admin');
    const { userId, displayName, email } = account;
    const { token, expiresAt } = await deps.sessions.seal({ userId, displayName, email }, authorization);
    await record(deps, account, address);
    const jira = { baseUrl: deps.jira.baseUrl, deployment: await deps.jira.deployment() };
    return { token, expiresAt, user: { userId, displayName, email }, jira };
  };

const record = (deps: CreateSessionDeps, account: JiraAccount, address: string, refusal?: string) =>
  transact(deps.db, (trx) =>
    deps.audit.append(trx, [
      {
        action: refusal === undefined ? 'create-session' : 'refuse-session',
        actor: { userId: account.userId, displayName: account.displayName, address },
        ...(refusal !== undefined && { detail: refusal }),
      },
    ]),
  );
