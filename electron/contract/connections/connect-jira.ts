import { call } from '../core/call.ts';
import { literal, object, oneOf, optional, string, union } from '../core/schema.ts';
import { connection } from './connection.ts';

const secret = () => string({ minLength: 1, maxLength: 4000 });

export const jiraCredentials = union([
  object({
    method: literal('api-token'),
    email: string({ minLength: 3, maxLength: 320 }),
    apiToken: secret(),
  }),
  object({ method: literal('personal-access-token'), token: secret() }),
]);

/** Without it the credentials are forgotten when the connection ends. */
export const remember = oneOf(['until-quit', 'on-this-computer']);

/** Tests the credentials, remembers them if asked to, then connects. Secrets go in here and never come out again. */
export const connectJira = call(
  object({
    address: string({ minLength: 1, maxLength: 2000 }),
    credentials: jiraCredentials,
    remember: optional(remember),
  }),
  connection,
);
