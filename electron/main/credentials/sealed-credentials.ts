import { Check } from 'typebox/value';
import type { jiraCredentials } from '../../contract/connections/connect-jira.ts';
import { nullable, object, string, type Static } from '../../contract/core/schema.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { SafeStorage } from './safe-storage.ts';

export type JiraCredentials = Static<typeof jiraCredentials>;
/** What sealed credentials belong to: they open for nothing else. */
export type Binding = Readonly<{
  connectionId: string;
  address: string;
  method: JiraCredentials['method'];
  email: string | null;
}>;

const sealedContent = object({
  connectionId: string(),
  address: string(),
  method: string(),
  email: nullable(string()),
  secret: string({ minLength: 1 }),
});

/** The part of credentials that may be written in the clear. */
export const clearPartOf = (credentials: JiraCredentials): Pick<Binding, 'method' | 'email'> => ({
  method: credentials.method,
  email: credentials.method === 'api-token' ? credentials.email : null,
});

const secretOf = (credentials: JiraCredentials): string =>
  credentials.method === 'api-token' ? credentials.apiToken : credentials.token;

/**
 * Seals the secret of credentials together with the names of what it belongs to, and opens it again to see that it can be.
 * @throws connection_not_saved when it cannot be sealed
 */
export async function sealCredentials(
  storage: SafeStorage,
  { connectionId, address }: Pick<Binding, 'connectionId' | 'address'>,
  credentials: JiraCredentials,
): Promise<string> {
  const { method, email } = clearPartOf(credentials);
  const text = JSON.stringify({ connectionId, address, method, email, secret: secretOf(credentials) });
  try {
    const sealed = await storage.seal(text);
    if ((await storage.open(sealed)).text !== text) throw new Error('It opens as something else.');
    return sealed.toString('base64');
  } catch (thrown) {
    if (thrown instanceof CallFailed) throw thrown;
    throw new CallFailed('connection_not_saved', { cause: thrown });
  }
}

/**
 * @returns the credentials, and whether they should be sealed again
 * @throws credentials_unreadable; credentials_moved when they were sealed for another connection; vault_locked, vault_missing
 */
export async function openCredentials(
  storage: SafeStorage,
  { connectionId, address, method, email }: Binding,
  sealed: string,
): Promise<{ credentials: JiraCredentials; isStale: boolean }> {
  const { text, isStale } = await storage.open(Buffer.from(sealed, 'base64')).catch((thrown: unknown) => {
    if (thrown instanceof CallFailed) throw thrown;
    throw new CallFailed('credentials_unreadable', { cause: thrown });
  });
  const content = parse(text);
  if (!Check(sealedContent, content)) throw new CallFailed('credentials_unreadable');
  const isItsOwn =
    content.connectionId === connectionId &&
    content.address === address &&
    content.method === method &&
    content.email === email;
  if (!isItsOwn) throw new CallFailed('credentials_moved');
  const credentials: JiraCredentials =
    method === 'api-token'
      ? { method, email: email ?? '', apiToken: content.secret }
      : { method, token: content.secret };
  return { credentials, isStale };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
