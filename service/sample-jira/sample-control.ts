import type { KeyObject } from 'node:crypto';

/** An incoming application link: who may ask on behalf of users, and how it is known. */
export type SampleLink = Readonly<{ publicKey: KeyObject; mayImpersonate: boolean }>;

/** What tests may do to the sample Jira: make it slow, down or limited, and revoke tokens. */
export type SampleControl = {
  delayMs: number;
  failWith: 401 | 403 | 429 | 500 | 503 | 'hang-up' | 'garbage' | 'redirect' | null;
  /** Requests that are still answered well before `failWith` begins. */
  failAfter: number;
  /** Sent with a 429: seconds or an HTTP date. */
  retryAfter: string;
  /** E-mails of the logins whose token was revoked. */
  revoked: Set<string>;
  /** Application links of the Data Center, by consumer key. */
  links: Map<string, SampleLink>;
};

export const createSampleControl = (): SampleControl => ({
  delayMs: 0,
  failWith: null,
  failAfter: 0,
  retryAfter: '7',
  revoked: new Set(),
  links: new Map(),
});
