import type { IssuedKey } from '../../service/api/models/api-key.ts';
import { buildService } from '../../service/build-service.ts';
import { createJiraClient } from '../../service/jira/create-jira-client.ts';
import { silentLog } from './silent-log.ts';
import type { TriedService } from './service-on-sample-jira.ts';

export type Pair = Readonly<{ clientId: string; clientSecret: string }>;
type Fields = Readonly<Record<string, string>> | string;

export const xrayPaths = ['/api/v1/authenticate', '/api/v2/authenticate'] as const;

/** HTTP Basic as RFC 6749 section 2.3.1 has it: both parts form-encoded. */
export const basicOf = ({ clientId, clientSecret }: Pair) => {
  const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
};
export const postOf = ({ clientId, clientSecret }: Pair) => ({
  client_id: clientId,
  client_secret: clientSecret,
});

/** What is written in a token, which nothing but the service has checked. */
export const partsOf = (token: string) => {
  const [header = '', payload = ''] = token.split('.');
  const read = (part: string) =>
    JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>;
  return { header: read(header), claims: read(payload) };
};

/** Those who hold an API key of this service: what they send, and what an admin does with their key. */
export function keyHolders(service: TriedService, session: () => Record<string, string>) {
  let next = 0;
  const admin = async (path: string, body?: object) => service.ask('POST', path, session(), body);
  const form = (path: string, fields: Fields, headers: Record<string, string> = {}) =>
    service.ask(
      'POST',
      path,
      { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
    );
  const authenticate = (pair: Pair, path: string = xrayPaths[0]) =>
    service.ask('POST', path, {}, postOf(pair));
  const issue = (pair: Pair) => form('/oauth/token', { grant_type: 'client_credentials' }, basicOf(pair));
  const introspect = (token: string, headers = session()) => form('/oauth/introspect', { token }, headers);
  return {
    admin,
    form,
    authenticate,
    issue,
    introspect,
    /** A key of the next user of the directory. */
    create: async (more: object = {}): Promise<IssuedKey> => {
      const people = service.directory.filter((user) => user.active && user.accountType === 'atlassian');
      const userId = people[next++ % people.length]!.accountId;
      const { status, body } = await admin('/api/v1/keys', { userId, ...more });
      if (status !== 201) throw new Error(JSON.stringify(body));
      return body as IssuedKey;
    },
    regenerate: async (keyId: string, graceSeconds?: number): Promise<IssuedKey> =>
      (
        await admin(
          `/api/v1/keys/${keyId}/regenerate`,
          graceSeconds === undefined ? undefined : { graceSeconds },
        )
      ).body as IssuedKey,
    /** The token of Xray's way. */
    xrayToken: async (pair: Pair): Promise<string> => (await authenticate(pair)).body as unknown as string,
    accessToken: async (pair: Pair): Promise<string> => String((await issue(pair)).body['access_token']),
    /** Does a secret open its key at this moment? */
    opens: async (pair: Pair): Promise<boolean> => (await authenticate(pair)).status === 200,
    isActive: async (token: string): Promise<unknown> => (await introspect(token)).body['active'],
  };
}
export type KeyHolders = ReturnType<typeof keyHolders>;

/** A second service on the same database with the same secrets and clock. Close it before the first. */
export const replicaOf = (service: TriedService, options: { limits?: object; secrets?: object } = {}) =>
  buildService({
    db: service.db,
    jira: createJiraClient(service.sample.url),
    secrets: { ...service.secrets, ...options.secrets },
    log: silentLog,
    version: '0.0.0',
    launchTokens: null,
    clock: () => service.time.now,
    ...(options.limits && { limits: options.limits }),
  });
