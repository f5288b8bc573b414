import { route } from './core/route.ts';
import { overview } from './models/overview.ts';

export const getOverview = route({
  method: 'GET',
  path: '/api/v1/keys/overview',
  summary: 'How many API keys there are by age, last use, creation, owner and expiry, each with its filter',
  tag: 'keys',
  access: 'admin',
  status: 200,
  answer: overview,
  problems: [],
});
