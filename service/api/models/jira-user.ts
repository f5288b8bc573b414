import { boolean, nullable, object, oneOf, string, type Static } from '../core/schema.ts';
import { userId } from './api-key.ts';

export const deployment = oneOf(['cloud', 'data-center']);
export type Deployment = Static<typeof deployment>;

/** A Jira user, and whether an API key is linked to it. */
export const jiraUser = object({
  userId: userId(),
  displayName: string(),
  email: nullable(string()),
  active: boolean(),
  hasKey: boolean(),
});
export type JiraUser = Static<typeof jiraUser>;
