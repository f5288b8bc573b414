import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import type { TlsSettings } from '../api/models/network-settings.ts';

/** Of Node and of the operating system, as PEM. */
export const certificateAuthorities = (): string[] => [
  ...new Set([...getCACertificates('default'), ...getCACertificates('system')]),
];

export const plainTls: TlsSettings = { certificateAuthorities: [], clientCertificate: null };

/**
 * What connections are judged by. Reading some hundred certificates takes a while: keep it for all connections.
 * @throws when the client certificate, its key and its passphrase do not belong together
 */
export function secureContextOf({
  certificateAuthorities: own,
  clientCertificate,
}: TlsSettings): SecureContext {
  return createSecureContext({
    ca: [...certificateAuthorities(), ...own],
    ...(clientCertificate?.kind === 'pem' && {
      cert: clientCertificate.certificate,
      key: clientCertificate.key,
    }),
    ...(clientCertificate?.kind === 'pfx' && { pfx: Buffer.from(clientCertificate.pfx, 'base64') }),
    ...(typeof clientCertificate?.passphrase === 'string' && { passphrase: clientCertificate.passphrase }),
  });
}
