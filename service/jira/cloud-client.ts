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
import type { AskJira } from './ask-jira.ts';
import type { JiraAccount, JiraClient } from './jira-client.ts';

/** Jira Cloud REST v3. Jira may add fields, so these shapes name only what is needed. */
const account = object({
  accountId: string(),
  accountType: Optional(string()),
  active: boolean(),
  displayName: string(),
  emailAddress: Optional(string()),
});
const permissions = object({ permissions: object({ ADMINISTER: object({ havePermission: boolean() }) }) });
const bulkAnswer = Union([object({ values: array(account) }), Null()]);

/** Cap of Jira for one page of users/search. */
const pageSize = 1000;

/** Most characters of ids in one address: 8 KB is all that some proxies take. */
const maxIdsLength = 5000;
/** Most users of one call. */
const maxIds = 100;

/** Ids as lists that fit into one address each. */
function portionsOf(ids: readonly string[]): string[][] {
  const portions: string[][] = [];
  let room = 0;
  for (const id of ids) {
    const length = encodeURIComponent(id).length + '&accountId='.length;
    const last = portions.at(-1);
    if (last && last.length < maxIds && length <= room) last.push(id);
    else {
      portions.push([id]);
      room = maxIdsLength;
    }
    room -= length;
  }
  return portions;
}

const isPerson = (user: Static<typeof account>) =>
  user.accountType === undefined || user.accountType === 'atlassian';

const accountOf = (user: Static<typeof account>): JiraAccount => ({
  userId: user.accountId,
  displayName: user.displayName,
  email: user.emailAddress === undefined || user.emailAddress === '' ? null : user.emailAddress,
  active: user.active,
  login: '',
});

export type DeploymentClient = Omit<JiraClient, 'baseUrl' | 'deployment' | 'knownDeployment'>;

export function createCloudClient(ask: AskJira): DeploymentClient {
  return {
    whoAmI: async (authorization) =>
      accountOf(await ask({ path: '/rest/api/3/myself', authorization }, account)),
    isAdmin: async (authorization) => {
      const query = { permissions: 'ADMINISTER' };
      const answer = await ask({ path: '/rest/api/3/mypermissions', authorization, query }, permissions);
      return answer.permissions.ADMINISTER.havePermission;
    },
    searchUsers: async (authorization, query, maxResults) => {
      const path = '/rest/api/3/user/search';
      const found = await ask(
        { path, authorization, query: { query, startAt: 0, maxResults } },
        array(account),
      );
      return found.filter(isPerson).map(accountOf);
    },
    getUser: async (authorization, accountId) => {
      const found = await ask(
        { path: '/rest/api/3/user/bulk', authorization, query: { accountId } },
        bulkAnswer,
      );
      const user = found?.values.filter(isPerson).find((candidate) => candidate.accountId === accountId);
      return user ? accountOf(user) : null;
    },
    getUsers: async (authorization, accountIds) => {
      const users = new Map<string, JiraAccount>();
      for (const accountId of portionsOf(accountIds)) {
        const query = { accountId, maxResults: accountId.length };
        const found = await ask({ path: '/rest/api/3/user/bulk', authorization, query }, bulkAnswer);
        for (const user of found?.values.filter(isPerson) ?? []) users.set(user.accountId, accountOf(user));
      }
      return users;
    },
    allUsers: async function* (authorization) {
      const seen = new Set<string>();
      for (let startAt = 0; ;) {
        const query = { startAt, maxResults: pageSize };
        const page = await ask({ path: '/rest/api/3/users/search', authorization, query }, array(account));
        const unseen = page.filter((user) => !seen.has(user.accountId));
        // Jira filters a page after cutting it, so that a short page is not the last: only an empty one is.
        if (unseen.length === 0) return;
        for (const user of unseen) seen.add(user.accountId);
        yield unseen.filter(isPerson).map(accountOf);
        startAt += page.length;
      }
    },
  };
}
