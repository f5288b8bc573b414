import type { AnswerOf, QueryOf } from '../../service/api/core/route.ts';
import type { checkSecret } from '../../service/api/check-secret.ts';
import type { createSession } from '../../service/api/create-session.ts';
import type { listKeys } from '../../service/api/list-keys.ts';
import type { ApiKey, IssuedKey } from '../../service/api/models/api-key.ts';
import type { JiraUser } from '../../service/api/models/jira-user.ts';
import type { searchUsers as searchUsersRoute } from '../../service/api/search-users.ts';
import { createDirectory } from '../../service/sample-jira/directory.ts';

type KeysQuery = QueryOf<typeof listKeys>;
type CreatedKey = Readonly<{ keyId: string; clientId: string; clientSecret: string }>;
type Login = Readonly<{ email: string; apiToken: string }>;

/** An administrator who talks to the key service by HTTP, beside the console: what a spec compares the console with. */
export type ServiceAdmin = Login &
  Readonly<{
    listKeys: (query: KeysQuery) => Promise<ApiKey[]>;
    /** All pages of the list. */
    listAllKeys: (query: KeysQuery) => Promise<ApiKey[]>;
    createKey: (userId: string) => Promise<CreatedKey>;
    deleteKey: (keyId: string) => Promise<void>;
    /** Would the service accept this secret? */
    checkSecret: (clientId: string, clientSecret: string) => Promise<boolean>;
    /** An active user who has no API key, and a name of their own. */
    userWithoutKey: () => Promise<JiraUser>;
    deactivatedUser: () => Promise<JiraUser>;
  }>;

/** The people of the sample Jira, the same at every start. */
const directory = createDirectory();

/** Signs in at the service. Every answer but a success is an error that holds the service's own words. */
export async function signInAdmin(url: string, login: Login): Promise<ServiceAdmin> {
  const ask = async <T>(authorization: string, method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  const basic = `Basic ${Buffer.from(`${login.email}:${login.apiToken}`).toString('base64')}`;
  const session = await ask<AnswerOf<typeof createSession>>(basic, 'POST', '/api/v1/session');
  const call = <T>(method: string, path: string, body?: object) =>
    ask<T>(`Bearer ${session.token}`, method, path, body);

  const listPage = (query: KeysQuery) => {
    const fields = Object.entries(query).map(([name, value]) => [name, String(value)]);
    return call<AnswerOf<typeof listKeys>>('GET', `/api/v1/keys?${new URLSearchParams(fields).toString()}`);
  };
  const listAllKeys = async (query: KeysQuery): Promise<ApiKey[]> => {
    const { items, nextCursor } = await listPage({ limit: 500, ...query });
    return nextCursor === null ? items : [...items, ...(await listAllKeys({ ...query, cursor: nextCursor }))];
  };
  const searchUsers = (query: string) => {
    const fields = new URLSearchParams({ query, limit: '100' }).toString();
    return call<AnswerOf<typeof searchUsersRoute>>('GET', `/api/v1/users?${fields}`);
  };
  /** The first of these names that means one user only, if that user is wanted. */
  const findUser = async (names: readonly string[], isWanted: (user: JiraUser) => boolean) => {
    for (const name of names) {
      const { items } = await searchUsers(name);
      if (items.length === 1 && items[0] !== undefined && isWanted(items[0])) return items[0];
    }
    throw new Error('The sample Jira has no such user.');
  };
  const namesOf = (isActive: boolean) =>
    directory.filter(({ active }) => active === isActive).map(({ displayName }) => displayName);
  return {
    ...login,
    listKeys: async (query) => (await listPage(query)).items,
    listAllKeys,
    createKey: async (userId) => {
      const { key, clientId, clientSecret } = await call<IssuedKey>('POST', '/api/v1/keys', { userId });
      return { keyId: key.keyId, clientId, clientSecret };
    },
    deleteKey: (keyId) => call('DELETE', `/api/v1/keys/${keyId}`),
    checkSecret: async (clientId, clientSecret) => {
      const path = '/api/v1/keys/check-secret';
      return (await call<AnswerOf<typeof checkSecret>>('POST', path, { clientId, clientSecret })).valid;
    },
    userWithoutKey: () => findUser(namesOf(true), (user) => user.active && !user.hasKey),
    deactivatedUser: async () => {
      // Jira Cloud's own search finds active users only: the service knows the others from the directory.
      await call('POST', '/api/v1/users/sync');
      return findUser(namesOf(false), (user) => !user.active);
    },
  };
}
