import { jiraProblems } from './core/problems.ts';
import { route } from './core/route.ts';
import { epochMs, object, optional } from './core/schema.ts';
import { issuedKey, userId } from './models/api-key.ts';

export const createKey = route({
  method: 'POST',
  path: '/api/v1/keys',
  summary: 'Create the API key of a user; the answer holds the secret, once',
  tag: 'keys',
  access: 'admin',
  body: object({ userId: userId(), expiresAt: optional(epochMs()) }),
  status: 201,
  answer: issuedKey,
  problems: ['key_exists', 'user_not_found', 'user_deactivated', 'expiry_past', ...jiraProblems],
});
