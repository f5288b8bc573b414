import { createHash, generateKeyPairSync, randomUUID, sign, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import OAuth2Server from '@node-oauth/oauth2-server';
import formBody from '@fastify/formbody';
import { fastify } from 'fastify';

/**
 * Another server for comparison: npm @node-oauth/oauth2-server behind Fastify, clients in a Map with hashed secrets,
 * EdDSA tokens signed with node:crypto. Arguments: file with the clients.
 */
const hashOf = (secret: string) => createHash('sha256').update(secret).digest();
const known = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as { id: string; secret: string }[];
const clients = new Map(known.map(({ id, secret }) => [id, hashOf(secret)]));
const { privateKey } = generateKeyPairSync('ed25519');
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = encode({ alg: 'EdDSA', typ: 'at+jwt', kid: 'bench' });

const server = new OAuth2Server({
  model: {
    getClient: (id: string, secret: string) => {
      const hash = clients.get(id);
      const isRight = hash !== undefined && timingSafeEqual(hash, hashOf(secret));
      return Promise.resolve(isRight ? { id, grants: ['client_credentials'] } : false);
    },
    getUserFromClient: ({ id }: { id: string }) => Promise.resolve({ id }),
    saveToken: (token: object, client: object, user: object) => Promise.resolve({ ...token, client, user }),
    generateAccessToken: ({ id }: { id: string }) => {
      const iat = Math.floor(Date.now() / 1000);
      const claims = {
        iss: 'http://127.0.0.1',
        sub: id,
        client_id: id,
        iat,
        exp: iat + 86_400,
        jti: randomUUID(),
      };
      const input = `${header}.${encode(claims)}`;
      return Promise.resolve(`${input}.${sign(null, Buffer.from(input), privateKey).toString('base64url')}`);
    },
  } as never,
});
const app = fastify({ logger: false });
await app.register(formBody);
app.post('/token', async (request, reply) => {
  const answer = new OAuth2Server.Response();
  await server.token(
    new OAuth2Server.Request({
      method: 'POST',
      headers: request.headers as Record<string, string>,
      query: {},
      body: request.body,
    }),
    answer,
  );
  return reply.code(answer.status ?? 500).send(answer.body);
});
console.log(JSON.stringify({ url: await app.listen({ host: '127.0.0.1', port: 0 }), path: '/token' }));
