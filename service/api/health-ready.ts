import { route } from './core/route.ts';
import { literal, object } from './core/schema.ts';

export const healthReady = route({
  method: 'GET',
  path: '/health/ready',
  summary: 'The database answers and requests are taken',
  tag: 'operations',
  access: 'anyone',
  status: 200,
  answer: object({ status: literal('ok') }),
  problems: ['stopping'],
});
