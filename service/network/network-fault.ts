import type { NetworkProblemCode } from '../api/core/network-problems.ts';
import { problems, type ProblemDetails } from '../api/core/problems.ts';

export type FaultDetails = Pick<ProblemDetails, 'certificate' | 'proxy'>;

/** A connection that was not made, with the reason as a code. Nothing was sent through it. */
export class NetworkFault extends Error {
  readonly code: NetworkProblemCode;
  readonly details: FaultDetails;

  constructor(code: NetworkProblemCode, details: FaultDetails = {}, options: ErrorOptions = {}) {
    super(problems[code][1], options);
    this.name = 'NetworkFault';
    this.code = code;
    this.details = details;
  }
}

/** OpenSSL's and Node's words for what is wrong with a certificate or a handshake. */
const tlsFaults: readonly (readonly [RegExp, NetworkProblemCode])[] = [
  [/^(CERT_HAS_EXPIRED)$/, 'certificate_expired'],
  [/^(CERT_NOT_YET_VALID)$/, 'certificate_not_yet_valid'],
  [/^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/, 'certificate_wrong_host'],
  [
    /^(UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?|UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|CERT_UNTRUSTED|CERT_SIGNATURE_FAILURE|INVALID_CA)$/,
    'certificate_unknown_issuer',
  ],
  // A server tells by these alerts that it wants a certificate, or does not take the one it got.
  [
    /ALERT_(CERTIFICATE_REQUIRED|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_UNKNOWN|CERTIFICATE_EXPIRED|CERTIFICATE_REVOKED|UNKNOWN_CA|ACCESS_DENIED)$/,
    'client_certificate_required',
  ],
  [/^(ERR_SSL_|ERR_TLS_|EPROTO$|CERT_|CRL_)/, 'tls_failed'],
];

/** The fault behind an error of TLS, or null where it is about something else. */
export function tlsFaultOf(error: unknown, details: FaultDetails = {}): NetworkFault | null {
  const code = codeOf(error);
  const found = tlsFaults.find(([pattern]) => pattern.test(code));
  if (!found) return null;
  // Only the code goes on: the error of an agent holds the request.
  return new NetworkFault(found[1], details, { cause: new Error(`The secure connection failed: ${code}`) });
}

/** Some libraries wrap an error: it is looked for a few layers deep. */
const layers = 4;

/** The fault in an error of any client: one that our own connections ended with, or one of TLS that came later. */
export function networkFaultOf(error: unknown): NetworkFault | null {
  let one = error;
  for (let layer = 0; layer < layers && one instanceof Error; layer += 1) {
    if (one instanceof NetworkFault) return one;
    one = one.cause;
  }
  return tlsFaultOf(error);
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const isTimeout = (error: unknown): boolean => codeOf(error) === 'ETIMEDOUT';
