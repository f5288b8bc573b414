/** Codes of what can go wrong on the way to a server, before anything is sent. */
export const networkProblems = [
  'proxy_unreachable',
  'proxy_credentials_needed',
  'proxy_method_unsupported',
  'proxy_refused',
  'certificate_unknown_issuer',
  'certificate_expired',
  'certificate_not_yet_valid',
  'certificate_wrong_host',
  'client_certificate_required',
  'tls_failed',
] as const;
export type NetworkProblemCode = (typeof networkProblems)[number];
