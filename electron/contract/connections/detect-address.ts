import { call } from '../core/call.ts';
import { nullable, object, oneOf, string } from '../core/schema.ts';

/** Finds out what answers at an address: Jira Cloud, Jira Data Center, or a team's Keydesk service. */
export const detectAddress = call(
  object({ address: string({ minLength: 1, maxLength: 2000 }) }),
  object({
    kind: oneOf(['jira-cloud', 'jira-data-center', 'key-service']),
    /** The address in its normal form. */
    address: string(),
    /** For a key service: the Jira that it serves. */
    jiraAddress: nullable(string()),
    title: nullable(string()),
  }),
);
