import { route } from './core/route.ts';
import { array, boolean, epochMs, nullable, object, string } from './core/schema.ts';
import { jiraUser } from './models/jira-user.ts';

/** Most lines that one call looks up. */
export const maxLines = 500;
/** Users that are told of a line at most: enough to choose from. */
export const maxCandidates = 10;
/** Longest line that can name a user. */
export const maxLineLength = 255;

export const resolveUsers = route({
  method: 'POST',
  path: '/api/v1/users/resolve',
  summary:
    'Whom each line of a list means: a user id, an e-mail, a login or a whole name, in the directory as last read',
  tag: 'users',
  access: 'admin',
  body: object({
    lines: array(string({ minLength: 1, maxLength: maxLineLength }), { minItems: 1, maxItems: maxLines }),
  }),
  status: 200,
  answer: object({
    syncedAt: nullable(epochMs()),
    items: array(object({ users: array(jiraUser), more: boolean() }), {
      description: 'in the order of the lines; several users where a line means each of them',
    }),
  }),
  problems: [],
});
