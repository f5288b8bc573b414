import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as client from 'openid-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  keyHolders,
  partsOf,
  postOf,
  replicaOf,
  type KeyHolders,
  type Pair,
} from '../../support/key-holder.ts';
import { listeningService, type ListeningService } from '../../support/listening-service.ts';

let service: ListeningService;
let session: Record<string, string>;
let holders: KeyHolders;
let folder: string;
/** What must be in no log line. */
const secrets = new Set<string>();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-authentication-'));
  service = await listeningService();
  session = await service.signIn();
  holders = keyHolders(service, () => session);
});
afterEach(() => {
  const log = service.logged.join('');
  for (const secret of secrets) expect(log).not.toContain(secret);
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

const create = async () => {
  const issued = await holders.create();
  secrets.add(issued.clientSecret);
  return issued;
};
const kept = (token: string) => {
  secrets.add(token);
  return token;
};

describe('a public OAuth client library', () => {
  const methods = [
    ['client_secret_basic', client.ClientSecretBasic],
    ['client_secret_post', client.ClientSecretPost],
  ] as const;
  const discover = (pair: Pair, method: (secret: string) => client.ClientAuth = client.ClientSecretBasic) =>
    client.discovery(new URL(service.url), pair.clientId, undefined, method(pair.clientSecret), {
      algorithm: 'oauth2',
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- only to make it stand out: here is no TLS
      execute: [client.allowInsecureRequests],
    });

  it('finds out where what is (RFC 8414)', async () => {
    const metadata = (await discover(await create())).serverMetadata();
    expect(metadata.issuer).toBe(service.url);
    expect(metadata.supportsPKCE()).toBe(false);
  });

  it.each(methods)(
    'gets a token by client_credentials with %s, asks about it and ends it',
    async (_name, method) => {
      const key = await create();
      const config = await discover(key, method);
      const answer = await client.clientCredentialsGrant(config);
      expect([answer.token_type, answer.expires_in]).toEqual(['bearer', 86_400]);
      const token = kept(answer.access_token);
      expect(await client.tokenIntrospection(config, token)).toMatchObject({
        active: true,
        client_id: key.clientId,
        username: key.key.userName,
      });
      await client.tokenRevocation(config, token);
      expect(await client.tokenIntrospection(config, token)).toEqual({ active: false });
    },
  );

  it('checks a token with the published keys, as RFC 9068 says', async () => {
    const config = await discover(await create());
    const { access_token: token } = await client.clientCredentialsGrant(config);
    const keys = createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri!));
    const { payload, protectedHeader } = await jwtVerify(kept(token), keys, {
      issuer: service.url,
      audience: 'urn:keydesk:jira',
      typ: 'at+jwt',
    });
    expect(protectedHeader.alg).toBe('EdDSA');
    expect(payload.sub).toBe(payload['client_id']);
  });

  it.each(methods)('is told of wrong credentials as RFC 6749 says: %s', async (_name, method) => {
    const key = await create();
    const config = await discover({ ...key, clientSecret: 'wrong' }, method);
    await expect(client.clientCredentialsGrant(config)).rejects.toMatchObject({
      cause: expect.arrayContaining([
        expect.objectContaining({
          scheme: 'basic',
          parameters: expect.objectContaining({ realm: 'keydesk' }) as object,
        }),
      ]) as unknown,
      status: 401,
    });
  });

  it('is told of a resource that is not here', async () => {
    const config = await discover(await create());
    const asked = client.clientCredentialsGrant(config, { resource: 'https://elsewhere.example.com' });
    await expect(asked).rejects.toMatchObject({ error: 'invalid_target', status: 400 });
  });

  it('works on after a rotation of the signing key, with old tokens and new ones', async () => {
    const config = await discover(await create());
    const { access_token: old } = await client.clientCredentialsGrant(config);
    await service.ask('POST', '/api/v1/signing-keys/rotate', session);
    const { access_token: fresh } = await client.clientCredentialsGrant(config);
    const keys = createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri!));
    for (const token of [old, fresh]) {
      await jwtVerify(kept(token), keys, { issuer: service.url });
      expect(await client.tokenIntrospection(config, token)).toMatchObject({ active: true });
    }
    expect(partsOf(fresh).header['kid']).not.toBe(partsOf(old).header['kid']);
  });
});

describe("curl, as Xray's tutorials have it", () => {
  const shell = async (command: string) => {
    const { stdout } = await promisify(execFile)('bash', ['-c', command], { cwd: folder });
    return stdout.trim();
  };
  const writeCredentials = (pair: Pair) =>
    writeFileSync(join(folder, 'cloud_auth.json'), JSON.stringify(postOf(pair)), { mode: 0o600 });
  const post = 'curl -s -H "Content-Type: application/json" -X POST --data @"cloud_auth.json"';

  it.each(['v1', 'v2'])('gets a token of %s, strips the quotes, and the token is good', async (version) => {
    const key = await create();
    writeCredentials(key);
    const url = `${service.url}/api/${version}/authenticate`;
    const token = kept(await shell(`token=$(${post} ${url} | tr -d '"'); echo $token`));
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(partsOf(token).claims).toMatchObject({ aud: key.clientId, iss: service.url });
    const asked = `curl -s -u ${key.clientId}:${key.clientSecret} -d token=${token} ${service.url}/oauth/introspect`;
    expect(JSON.parse(await shell(asked))).toMatchObject({ active: true, client_id: key.clientId });
  });

  it.each(['application/json, text/plain, */*', 'text/plain'])(
    'gets the same whatever it accepts: %s',
    async (accept) => {
      writeCredentials(await create());
      const answer = await shell(`${post} -H "Accept: ${accept}" -i ${service.url}/api/v2/authenticate`);
      expect(answer).toMatch(/^HTTP\/1\.1 200/);
      expect(answer).toMatch(/content-type: application\/json/i);
      expect(kept(answer.split('\r\n\r\n')[1]!.slice(1, -1))).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    },
  );

  it('is told of wrong credentials in the words that its users know', async () => {
    const key = await create();
    writeCredentials({ ...key, clientSecret: '0'.repeat(64) });
    const answer = await shell(`${post} -w '%{http_code}' ${service.url}/api/v1/authenticate`);
    expect(answer).toBe('{"error":"Authentication failed. Invalid client credentials!"}401');
  });

  it('is told of wrong syntax, without what it has sent', async () => {
    const { clientSecret } = await create();
    writeFileSync(join(folder, 'cloud_auth.json'), `{"client_secret":"${clientSecret}"`);
    const answer = await shell(`${post} -w '%{http_code}' ${service.url}/api/v1/authenticate`);
    expect(answer).toMatch(/^\{"error":"[^"]+"\}400$/);
    expect(answer).not.toContain(clientSecret);
  });

  it('is shut out at once when the key is deleted', async () => {
    const key = await create();
    writeCredentials(key);
    const token = kept(await shell(`${post} ${service.url}/api/v1/authenticate | tr -d '"'`));
    expect(await holders.isActive(token)).toBe(true);
    await service.deleteKey(key.key.keyId);
    expect(await holders.isActive(token)).toBe(false);
    expect(await shell(`${post} -w '%{http_code}' ${service.url}/api/v1/authenticate`)).toMatch(/401$/);
  });
});

describe('a service that stops', () => {
  it('has written the last use and the refusals of its last minute', async () => {
    const replica = await replicaOf(service);
    const key = await create();
    const authenticate = (pair: Pair) =>
      replica.inject({ method: 'POST', url: '/api/v1/authenticate', payload: postOf(pair) });
    expect((await authenticate(key)).statusCode).toBe(200);
    expect((await authenticate({ ...key, clientSecret: 'x' })).statusCode).toBe(401);
    await replica.close();
    const row = await service.db
      .selectFrom('api_keys')
      .select(['last_used_at', 'last_used_from'])
      .where('client_id', '=', key.clientId)
      .executeTakeFirst();
    expect(row).toEqual({ last_used_at: service.time.now, last_used_from: '127.0.0.0/24' });
    expect(await service.audited('refuse-authentication')).toBe(1);
  });
});
