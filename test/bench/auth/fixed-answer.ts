import { fastify } from 'fastify';
import { authenticate } from '../../../service/api/authenticate.ts';
import { checkInput } from '../../../service/plugins/check-input.ts';
import type { TSchema } from '../../../service/api/core/schema.ts';

/** The baseline: a Fastify POST that validates the same body and answers a text of a token's length. */
const app = fastify({ logger: false });
app.setValidatorCompiler(({ schema, httpPart }) => checkInput(schema as TSchema, httpPart));
const answer = JSON.stringify('x'.repeat(530));
app.post('/api/v1/authenticate', { schema: { body: authenticate.body } }, (_request, reply) =>
  reply.type('application/json').send(answer),
);
console.log(JSON.stringify({ url: await app.listen({ host: '127.0.0.1', port: 0 }) }));
