/** What tests may do to the sample Jira: make it slow, down, limited, or change its users. */
export type SampleControl = {
  delayMs: number;
  failWith: 401 | 403 | 429 | 500 | 'hang-up' | 'garbage' | 'redirect' | null;
  /** Sent with a 429. */
  retryAfter: string;
  /** Logins whose token was revoked. */
  revoked: Set<string>;
};

export const createSampleControl = (): SampleControl => ({
  delayMs: 0,
  failWith: null,
  retryAfter: '7',
  revoked: new Set(),
});
