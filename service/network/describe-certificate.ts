import type { X509Certificate } from 'node:crypto';

/** A name as certificates hold it, one part a line, as people read it: the common name, else the organisation. */
export function nameIn(distinguished: string): string {
  const parts = new Map(
    distinguished.split('\n').map((line) => {
      const [key = '', ...value] = line.split('=');
      return [key, value.join('=')] as const;
    }),
  );
  const [common, organisation] = [parts.get('CN'), parts.get('O')];
  if (common !== undefined && organisation !== undefined && common !== organisation)
    return `${common} (${organisation})`;
  return common ?? organisation ?? (distinguished.replaceAll('\n', ', ') || 'nobody named');
}

/** Longest name that is told: a certificate may hold anything. */
const longest = 200;
const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** Whose certificate it is, who issued it, and until when it is valid. */
export function describeCertificate(certificate: X509Certificate) {
  const names = certificate.subjectAltName?.replaceAll(/DNS:|IP Address:/g, '');
  const whose = names ?? nameIn(certificate.subject);
  const validUntil = certificate.validToDate.toISOString().slice(0, 10);
  return { whose: cut(whose), issuer: cut(nameIn(certificate.issuer)), validUntil };
}
