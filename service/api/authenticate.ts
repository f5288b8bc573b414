import { route } from './core/route.ts';
import { tokenText, xrayCredentials } from './models/client-credentials.ts';

export const authenticate = route({
  method: 'POST',
  path: '/api/v1/authenticate',
  summary: 'Authenticate with an API key as at Xray Cloud; the answer is a token of 24 hours',
  tag: 'authentication',
  access: 'client',
  errors: 'xray',
  body: xrayCredentials,
  status: 200,
  answer: tokenText(),
  problems: [],
});
