import {
  Array as array,
  Boolean as boolean,
  Null,
  Object as object,
  Optional,
  String as string,
  Union,
} from 'typebox';
import type { Static } from 'typebox';
import { Problem } from '../plugins/problem.ts';
import type { AskJira } from './ask-jira.ts';
import type { DeploymentClient } from './cloud-client.ts';
import type { JiraAccount } from './jira-client.ts';

/** Jira Data Center REST v2. Jira may add fields, so these shapes name only what is needed. */
const account = object({
  key: string(),
  name: string(),
  active: boolean(),
  deleted: Optional(boolean()),
  displayName: string(),
  emailAddress: Optional(Union([string(), Null()])),
});
const permissions = object({ permissions: object({ ADMINISTER: object({ havePermission: boolean() }) }) });
const userList = object({
  values: array(account),
  isLast: boolean(),
  nextCursor: Optional(Union([string(), Null()])),
});

const pageSize = 2000;
/** Requests for single users under way at once. */
const atOnce = 8;

const accountOf = (user: Static<typeof account>): JiraAccount => ({
  userId: user.key,
  displayName: user.displayName,
  email: user.emailAddress === undefined || user.emailAddress === '' ? null : user.emailAddress,
  active: user.active && user.deleted !== true,
  login: user.name,
});

export function createDataCenterClient(ask: AskJira): DeploymentClient {
  const getUser = async (authorization: string, key: string): Promise<JiraAccount | null> => {
    const path = '/rest/api/2/user';
    const user = await ask({ path, authorization, query: { key } }, Union([account, Null()]));
    return user?.key === key ? accountOf(user) : null;
  };
  return {
    whoAmI: async (authorization) =>
      accountOf(await ask({ path: '/rest/api/2/myself', authorization }, account)),
    isAdmin: async (authorization) => {
      const answer = await ask({ path: '/rest/api/2/mypermissions', authorization }, permissions);
      return answer.permissions.ADMINISTER.havePermission;
    },
    searchUsers: async (authorization, text, maxResults) => {
      // Jira reads '.' as "everyone"; an empty username is refused.
      const query = { username: text === '' ? '.' : text, startAt: 0, maxResults, includeInactive: true };
      const found = await ask({ path: '/rest/api/2/user/search', authorization, query }, array(account));
      return found.map(accountOf);
    },
    getUser,
    getUsers: async (authorization, keys) => {
      const users = new Map<string, JiraAccount>();
      // Jira has no call for several users.
      for (let i = 0; i < keys.length; i += atOnce) {
        const found = await Promise.all(keys.slice(i, i + atOnce).map((key) => getUser(authorization, key)));
        for (const user of found) if (user) users.set(user.userId, user);
      }
      return users;
    },
    allUsers: async function* (authorization) {
      let cursor = '';
      for (;;) {
        const query: Record<string, string | number> = { maxResults: pageSize, ...(cursor && { cursor }) };
        const page: Static<typeof userList> = await ask(
          { path: '/rest/api/2/user/list', authorization, query },
          userList,
        );
        yield page.values.map(accountOf);
        if (page.isLast) return;
        // Ending here would take the users that follow for deactivated; going on could never end.
        if (!page.nextCursor || page.nextCursor === cursor) throw new Problem('jira_bad_answer');
        cursor = page.nextCursor;
      }
    },
  };
}
