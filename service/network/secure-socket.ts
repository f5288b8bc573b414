import { X509Certificate } from 'node:crypto';
import { isIP, type Socket } from 'node:net';
import { connect, type PeerCertificate, type SecureContext, type TLSSocket } from 'node:tls';
import { describeCertificate } from './describe-certificate.ts';
import { codeOf, NetworkFault, tlsFaultOf, type FaultDetails } from './network-fault.ts';

export type SecureOptions = Readonly<{ host: string; secureContext: SecureContext; signal: AbortSignal }>;

/**
 * Makes a connection secure. The certificate is always checked.
 * @throws NetworkFault with the certificate in its details, or the error of the connection
 */
export function secureSocket(socket: Socket, options: SecureOptions): Promise<TLSSocket> {
  const { host, secureContext, signal } = options;
  const secured = connect({
    socket,
    host,
    secureContext,
    ALPNProtocols: ['http/1.1'],
    ...(isIP(host) === 0 && { servername: host }),
  });
  let details: FaultDetails = {};
  // Node closes a connection that it does not trust before it says so: the certificate has to be looked at just before.
  secured.prependOnceListener('secure', () => {
    // Not getPeerX509Certificate: it takes the certificate away from the check that follows (Node 24.21).
    const { raw } = secured.getPeerCertificate() as Partial<PeerCertificate>;
    if (raw) details = { certificate: describeCertificate(new X509Certificate(raw)) };
  });
  return new Promise((resolve, reject) => {
    const giveUp = () => secured.destroy(signal.reason as Error);
    const end = () => {
      signal.removeEventListener('abort', giveUp);
      secured.off('error', fail).off('close', close);
    };
    const fail = (error: Error) => {
      end();
      secured.on('error', () => undefined).destroy();
      reject(tlsFaultOf(error, details) ?? brokenOff(error));
    };
    const close = () => fail(new Error('The connection was closed.'));
    secured.once('error', fail).once('close', close);
    secured.once('secureConnect', () => {
      end();
      resolve(secured);
    });
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}

/** A server or proxy that hangs up during the handshake does not want it. */
const brokenOff = (error: Error): Error =>
  codeOf(error) === 'ECONNRESET' ? new NetworkFault('tls_failed', {}, { cause: error }) : error;
