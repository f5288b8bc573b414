import { badInput } from './bad-input.ts';
import type { Parameter } from './parameters.ts';

/** Who a request is made for, and with which credentials, is Keydesk's word alone. */
const reserved = /^(xoauth_requestor_id|oauth_.*|os_username|os_password)$/is;

/** @throws bad_input when a parameter of the caller could change the user or the credentials at Jira */
export function refuseParameters(parameters: readonly Parameter[], where: 'query' | 'body'): void {
  if (parameters.some(([name]) => reserved.test(name.trim()))) {
    throw badInput(where, 'must not name a user or credentials (xoauth_requestor_id, oauth_*, os_*)');
  }
  // The signing library would lose it, and what is sent must be what is signed.
  if (parameters.some(([name]) => name === '__proto__')) {
    throw badInput(where, 'must have no parameter __proto__');
  }
}
