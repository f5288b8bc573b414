/** How long and how much, so that no request holds memory or a connection for ever. */
export type GatewayLimits = Readonly<{
  /** To connect to Jira, TLS included. */
  connectMs: number;
  /** From the last byte of the request to the first of the answer. */
  headersMs: number;
  /** Between two pieces of a body, on either side. */
  idleMs: number;
  bodyBytes: number;
  /** Of a form, which is held whole, since its fields are signed. */
  formBytes: number;
  /** Requests at Jira at a time; more wait. */
  connections: number;
}>;

export const gatewayLimits: GatewayLimits = {
  connectMs: 10_000,
  headersMs: 60_000,
  idleMs: 60_000,
  bodyBytes: 100 * 1_048_576,
  formBytes: 1_048_576,
  connections: 256,
};
