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
};

export const createSampleControl = (): SampleControl => ({
  delayMs: 0,
  failWith: null,
  failAfter: 0,
  retryAfter: '7',
  revoked: new Set(),
});
