import { jiraCredentials } from '../connections/connect-jira.ts';
import { call } from '../core/call.ts';
import { nullable, object, string } from '../core/schema.ts';
import { doctorRun } from './doctor.ts';

/**
 * Looks at each part of the way to an address, one after the other; without one, to what Keydesk is connected to. Credentials
 * that are being typed are tried, and kept nowhere.
 */
export const startDoctor = call(
  object({
    address: nullable(string({ minLength: 1, maxLength: 2000 })),
    credentials: nullable(jiraCredentials),
  }),
  doctorRun,
);
