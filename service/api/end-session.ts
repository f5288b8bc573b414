import { route } from './core/route.ts';

export const endSession = route({
  method: 'DELETE',
  path: '/api/v1/session',
  summary: 'End this session at once',
  tag: 'session',
  access: 'admin',
  status: 204,
  problems: [],
});
