import { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { nameIn } from '../../../service/network/describe-certificate.ts';
import { NetworkFault } from '../../../service/network/network-fault.ts';
import { openTunnel } from '../../../service/network/open-tunnel.ts';
import { secureSocket } from '../../../service/network/secure-socket.ts';
import {
  failed,
  hostOf,
  ok,
  portOf,
  skipped,
  warning,
  type DoctorTexts,
  type Finding,
  type Look,
} from './visit.ts';

const dayMs = 86_400_000;
/** A certificate that ends that soon is worth a word. */
const soonDays = 14;

/** Is the certificate trusted, by whom was it issued, and for how long is it valid? */
export const secureConnection: Look = async (visit, signal) => {
  const { url, route, wayOut, texts } = visit;
  if (!url || !route) return skipped(texts.hostNotReached);
  visit.isSafe = url.protocol === 'http:';
  if (visit.isSafe) return skipped(texts.needsNoTls);
  const target = { host: hostOf(url), port: portOf(url) };
  const options = { secureContext: wayOut.secureContext(), signal };
  const bare = await openTunnel(route, target, options);
  try {
    const socket = await secureSocket(bare, { ...options, host: target.host });
    visit.isSafe = true;
    const finding = describe(socket, texts);
    socket.on('error', () => undefined).destroy();
    return finding;
  } catch (error) {
    if (!(error instanceof NetworkFault)) throw error;
    const { certificate } = error.details;
    const facts = certificate ? [visit.certificateWords(certificate)] : [];
    return failed([visit.sentenceOf(error), ...facts].join(' '));
  }
};

function describe(socket: TLSSocket, texts: DoctorTexts): Finding {
  const certificate = new X509Certificate(socket.getPeerCertificate().raw);
  const days = Math.floor((certificate.validToDate.getTime() - Date.now()) / dayMs);
  const facts = [socket.getProtocol() ?? 'TLS', nameIn(certificate.issuer), days] as const;
  return days < soonDays
    ? warning(texts.certificateEndsSoon(...facts))
    : ok(texts.certificateValid(...facts));
}
