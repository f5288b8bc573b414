import type { Deployment } from '../api/models/jira-user.ts';

/** A user as Jira knows them. `userId` is the accountId on Cloud, the user key on Data Center. */
export type JiraAccount = Readonly<{
  userId: string;
  displayName: string;
  email: string | null;
  active: boolean;
  /** The user name on Data Center, by which requests are made on the user's behalf; '' on Cloud, which has none. */
  login: string;
}>;

/**
 * What the service asks of Jira, alike on Cloud and Data Center. `authorization` is the header of the admin who asks.
 * Every call answers within 10 seconds or throws a Problem: jira_unreachable, jira_timeout, jira_bad_answer,
 * jira_rate_limited, jira_credentials_refused.
 */
export type JiraClient = Readonly<{
  baseUrl: string;
  /** Found out through serverInfo at the first call, then remembered. */
  deployment: () => Promise<Deployment>;
  /** What was found out so far, without asking. */
  knownDeployment: () => Deployment | null;
  whoAmI: (authorization: string) => Promise<JiraAccount>;
  isAdmin: (authorization: string) => Promise<boolean>;
  /** People (no apps) by name or e-mail. Cloud finds active users only. */
  searchUsers: (authorization: string, query: string, limit: number) => Promise<JiraAccount[]>;
  getUser: (authorization: string, userId: string) => Promise<JiraAccount | null>;
  /** Those of these users that Jira knows, by id; deactivated ones too. */
  getUsers: (authorization: string, userIds: readonly string[]) => Promise<Map<string, JiraAccount>>;
  /** The whole directory, deactivated users too, page by page. */
  allUsers: (authorization: string) => AsyncGenerator<JiraAccount[]>;
}>;
