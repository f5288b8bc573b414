import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { ClientCertificate } from '../../../service/api/models/network-settings.ts';
import { nameIn } from '../../../service/network/describe-certificate.ts';
import { splitPem } from '../../../service/network/split-pem.ts';
import type { CertificateFacts } from '../../contract/network/network.ts';
import { CallFailed } from '../ipc/call-failed.ts';

/** No certificate file is larger; a wrong choice must not fill the memory. */
const maxBytes = 4 * 1024 * 1024;

function readSmall(file: string): Buffer | null {
  try {
    return statSync(file).size > maxBytes ? null : readFileSync(file);
  } catch {
    return null;
  }
}

export const factsOf = (pem: string, now = Date.now()): CertificateFacts => {
  const { subject, issuer, validToDate } = new X509Certificate(pem);
  const validUntil = validToDate.getTime();
  return { subject: nameIn(subject), issuer: nameIn(issuer), validUntil, expired: validUntil < now };
};

/**
 * The certificate authorities in a file, in PEM form whatever form they had.
 * @throws authority_file_invalid: it holds none, or something else than authorities
 */
export function readAuthorities(file: string): string[] {
  const content = readSmall(file) ?? Buffer.alloc(0);
  try {
    const found = splitPem(content.toString('latin1'));
    // Windows exports one certificate in binary form.
    const certificates = found.length > 0 ? found : [new X509Certificate(content).toString()];
    if (certificates.every((pem) => new X509Certificate(pem).ca)) return certificates;
  } catch {
    // Said below in the same words.
  }
  throw new CallFailed('authority_file_invalid');
}

export type OpenedCertificate = Readonly<
  | { state: 'ready'; client: ClientCertificate; pem: string | null }
  | { state: 'locked'; pem: string | null }
  | { state: 'unreadable'; pem: null }
  /** PEM without its key. */
  | { state: 'no-key'; pem: string }
>;

/** Opens a client certificate: PKCS #12, or PEM with the key in the same file or in another. */
export function openClientCertificate(
  file: string,
  keyFile: string | null,
  passphrase: string | null,
): OpenedCertificate {
  const content = readSmall(file);
  if (!content) return { state: 'unreadable', pem: null };
  const text = content.toString('latin1');
  const [pem] = splitPem(text);
  if (pem === undefined) return openPfx(content, passphrase);
  const keyText = keyFile === null ? text : (readSmall(keyFile)?.toString('latin1') ?? '');
  const key = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]+?-----END [A-Z ]*PRIVATE KEY-----/.exec(keyText)?.[0];
  if (key === undefined)
    return keyFile === null ? { state: 'no-key', pem } : { state: 'unreadable', pem: null };
  const certificate = splitPem(text).join('\n');
  const client: ClientCertificate = { kind: 'pem', certificate, key, passphrase };
  if (isUsable(client)) return { state: 'ready', client, pem };
  return isEncrypted(key) ? { state: 'locked', pem } : { state: 'unreadable', pem: null };
}

function openPfx(content: Buffer, passphrase: string | null): OpenedCertificate {
  const client: ClientCertificate = { kind: 'pfx', pfx: content.toString('base64'), passphrase };
  if (isUsable(client)) return { state: 'ready', client, pem: null };
  // Nearly all of them have a passphrase: only what is no such file at all is not asked for one.
  return content[0] === 0x30 ? { state: 'locked', pem: null } : { state: 'unreadable', pem: null };
}

/** Whether certificate, key and passphrase belong together. */
function isUsable(client: ClientCertificate): boolean {
  const passphrase = client.passphrase === null ? {} : { passphrase: client.passphrase };
  try {
    if (client.kind === 'pfx') {
      createSecureContext({ pfx: Buffer.from(client.pfx, 'base64'), ...passphrase });
      return true;
    }
    const key = createPrivateKey({ key: client.key, ...passphrase });
    return new X509Certificate(client.certificate).checkPrivateKey(key);
  } catch {
    return false;
  }
}

const isEncrypted = (key: string): boolean => /ENCRYPTED/.test(key);
