import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Logger } from 'pino';

/** Certificate authorities that a company installed in its operating system count beside those that Node brings along. */
export function trustSystemCertificates(log: Logger): void {
  try {
    setDefaultCACertificates([...new Set([...getCACertificates('default'), ...getCACertificates('system')])]);
  } catch (error) {
    log.warn({ err: error }, 'certificate authorities of the operating system cannot be read');
  }
}
