import type { InputOf } from '../../api/call-main.ts';

export type Credentials = InputOf<'connections', 'connectJira'>['credentials'];
export type CredentialMethod = Credentials['method'];

/** What stands in the fields; all of it lives in the form's state only. */
export type Typed = Readonly<{ method: CredentialMethod; email: string; apiToken: string; token: string }>;
export const nothingTyped: Typed = { method: 'api-token', email: '', apiToken: '', token: '' };

/** The credentials in the fields, or null while a field is still empty. */
export function readCredentials({ method, email, apiToken, token }: Typed): Credentials | null {
  if (method === 'personal-access-token') return token.trim() === '' ? null : { method, token: token.trim() };
  if (email.trim().length < 3 || apiToken.trim() === '') return null;
  return { method, email: email.trim(), apiToken: apiToken.trim() };
}
