import { call } from '../core/call.ts';
import { object, string } from '../core/schema.ts';

const login = object({ email: string(), apiToken: string() });

/** The logins of the sample Jira, for the first-run screen to print. They open nothing but invented data. */
export const getSampleLogins = call(object({}), object({ admin: login, member: login }));
