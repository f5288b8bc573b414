import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ProxyRoute } from '../api/models/network-settings.ts';
import { StartRefused } from '../start-refused.ts';
import { splitPem } from './split-pem.ts';
import { direct, parseProxyAddress } from './proxy-routes.ts';
import { environmentWayOut, type WayOut } from './way-out.ts';

/** What is not given comes from the environment. */
export type ConfiguredNetwork = Readonly<{
  proxy: readonly ProxyRoute[] | null;
  /** PEM */
  certificateAuthorities: readonly string[];
}>;

/**
 * By --proxy and --ca-file.
 * @throws StartRefused
 */
export const configuredNetwork = (
  proxy: string | undefined,
  caFile: string | undefined,
): ConfiguredNetwork => ({
  proxy: proxy === undefined ? null : proxyOf(proxy),
  certificateAuthorities: caFile === undefined ? [] : readAuthorities(caFile),
});

export const configuredWayOut = (
  { proxy, certificateAuthorities }: ConfiguredNetwork,
  env: NodeJS.ProcessEnv,
): WayOut =>
  environmentWayOut(
    env,
    { certificateAuthorities: [...certificateAuthorities], clientCertificate: null },
    proxy,
  );

function proxyOf(text: string): readonly ProxyRoute[] {
  if (text === 'none') return direct;
  const hop = parseProxyAddress(text);
  if (hop) return [hop];
  throw new StartRefused(
    '--proxy must look like proxy.example.com:8080 or socks5://proxy.example.com:1080, or be "none". For a proxy that wants credentials use HTTPS_PROXY.',
  );
}

function readAuthorities(path: string): string[] {
  try {
    const certificates = splitPem(readFileSync(path, 'utf8'));
    for (const certificate of certificates) new X509Certificate(certificate);
    if (certificates.length > 0) return certificates;
  } catch {
    // Said below in the same words.
  }
  throw new StartRefused(`The --ca-file ${path} cannot be read, or holds no certificate in PEM form.`);
}
