import { route } from './core/route.ts';
import { epochMs, object, string } from './core/schema.ts';

export const rotateSigningKey = route({
  method: 'POST',
  path: '/api/v1/signing-keys/rotate',
  summary: 'Sign with a new key from now on; tokens of the old one stay valid until they expire',
  tag: 'authentication',
  access: 'admin',
  status: 201,
  answer: object({ kid: string(), alg: string(), createdAt: epochMs() }),
  problems: [],
});
