import { call } from '../core/call.ts';
import { nullable, object, string } from '../core/schema.ts';

const login = object({ email: string(), apiToken: string() });

/** The logins of the sample Jira, for the first-run screen to print. They open nothing but invented data. Null: the company's policy turns the sample data off. */
export const getSampleLogins = call(object({}), nullable(object({ admin: login, member: login })));
