import { route } from './core/route.ts';
import { tokenText, xrayCredentials } from './models/client-credentials.ts';

export const authenticateV2 = route({
  method: 'POST',
  path: '/api/v2/authenticate',
  summary: 'Authenticate with an API key as at Xray Cloud; the answer is a token of 24 hours',
  tag: 'authentication',
  access: 'client',
  errors: 'xray',
  body: xrayCredentials,
  status: 200,
  answer: tokenText(),
  problems: [],
});
