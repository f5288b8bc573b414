import { maxPlanSize } from '../../../service/api/plan-create-keys.ts';
import { jiraUser } from '../../../service/api/models/jira-user.ts';
import {
  array,
  boolean,
  epochMs,
  integer,
  literal,
  nullable,
  object,
  oneOf,
  string,
  union,
  type Static,
} from '../core/schema.ts';

/** Most users in one list. */
export const maxUsers = maxPlanSize;
/** Largest file of users, in bytes; a pasted list may have as many characters. */
export const maxListBytes = 10 * 1024 * 1024;
/** Most users that are picked one by one. */
export const maxPicked = 1000;

/** What becomes of a line: every line is in exactly one group. */
export const listGroup = oneOf(['create', 'has-key', 'not-found', 'deactivated', 'ambiguous', 'duplicate']);
export type ListGroup = Static<typeof listGroup>;

/** Longest name or e-mail that comes back from the page. */
const nameOfUser = () => string({ maxLength: 20_000 });
const pickedUser = object({
  ...jiraUser.properties,
  displayName: nameOfUser(),
  email: nullable(nameOfUser()),
});

const id = () => string({ minLength: 1, maxLength: 64 });
export const listId = id;

/** Where a list comes from: picked in the search, pasted, or a column of a file that was chosen. */
export const listSource = union([
  object({ kind: literal('picked'), users: array(pickedUser, { minItems: 1, maxItems: maxPicked }) }),
  object({ kind: literal('text'), text: string({ maxLength: maxListBytes }) }),
  object({ kind: literal('file'), fileId: id(), column: integer({ minimum: 0, maximum: 1000 }) }),
]);
export type ListSource = Static<typeof listSource>;

/** A file of users that was read. `column` is the one that names them, null when that cannot be told. */
export const userFile = object({
  fileId: id(),
  name: string(),
  lines: integer({ minimum: 0 }),
  columns: array(object({ name: nullable(string()), samples: array(string()) })),
  column: nullable(integer({ minimum: 0 })),
});
export type UserFile = Static<typeof userFile>;

/** A list that was looked up. `syncedAt`: when Jira's directory was read. */
export const userList = object({
  listId: id(),
  lines: integer({ minimum: 0 }),
  syncedAt: nullable(epochMs()),
  groups: array(object({ group: listGroup, count: integer({ minimum: 1 }) })),
});
export type UserList = Static<typeof userList>;

/** One line, and whom it means: the one user, or several to choose from. */
export const listLine = object({
  position: integer({ minimum: 0 }),
  line: integer({ minimum: 1 }),
  text: string(),
  user: nullable(jiraUser),
  candidates: array(jiraUser),
  more: boolean(),
});
export type ListLine = Static<typeof listLine>;
