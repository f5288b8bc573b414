import { array, boolean, epochMs, nullable, object, oneOf, string, type Static } from '../core/schema.ts';

export const proxyMode = oneOf(['system', 'none', 'manual']);
export type ProxyMode = Static<typeof proxyMode>;
export const proxyAddress = () => string({ maxLength: 300 });

const certificate = object({
  /** Whom it names. */
  subject: string(),
  issuer: string(),
  validUntil: epochMs(),
  expired: boolean(),
});
export type CertificateFacts = Static<typeof certificate>;

/** How Keydesk reaches Jira and key services. No passphrase and no password is ever among it. */
export const network = object({
  proxy: object({
    mode: proxyMode,
    /** As the admin wrote it; it counts with `manual` only. */
    address: nullable(proxyAddress()),
  }),
  /** Proxies whose credentials are held in memory, and the user names. */
  proxyLogins: array(object({ proxy: string(), userName: string() })),
  /** A company's own authorities, from one file. */
  authorities: nullable(object({ fileName: string(), certificates: array(certificate) })),
  clientCertificate: nullable(
    object({
      fileName: string(),
      /** locked: its passphrase is missing; unreadable: the file is gone or has changed. */
      state: oneOf(['ready', 'locked', 'unreadable']),
      certificate: nullable(certificate),
    }),
  ),
});
export type Network = Static<typeof network>;
