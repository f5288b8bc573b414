import type { TokenHolder } from '../tokens/token-holder.ts';
import type { Parameter } from './parameters.ts';

/** A request that was checked and has nobody's name on it yet. */
export type JiraCall = Readonly<{
  method: string;
  /** Address at Jira, without the query. */
  url: string;
  query: readonly Parameter[];
  /** Of an application/x-www-form-urlencoded body; otherwise empty. */
  form: readonly Parameter[];
}>;

/** The whole address, and the headers that say in whose name it is; they win over the caller's. */
export type SignedCall = Readonly<{ url: string; headers: Readonly<Record<string, string>> }>;

/**
 * One way of acting on behalf of a user at Jira: this is all that such a way has to do.
 * @throws Problem when it cannot act for this user
 */
export type Impersonation = (call: JiraCall, holder: TokenHolder) => Promise<SignedCall>;
