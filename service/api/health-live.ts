import { route } from './core/route.ts';
import { literal, object } from './core/schema.ts';

export const healthLive = route({
  method: 'GET',
  path: '/health/live',
  summary: 'The process runs',
  tag: 'operations',
  access: 'anyone',
  status: 200,
  answer: object({ status: literal('ok') }),
  problems: [],
});
