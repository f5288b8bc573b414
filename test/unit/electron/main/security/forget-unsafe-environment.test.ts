import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axios from 'axios';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetUnsafeEnvironment } from '../../../../../electron/main/security/forget-unsafe-environment.ts';

afterEach(() => vi.unstubAllEnvs());

/** A server with a certificate that nobody vouches for. */
async function untrustedServer() {
  const folder = mkdtempSync(join(tmpdir(), 'keydesk-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const make = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '1',
  ];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', [...make, ...names, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_request, response) =>
    response.end('hello'),
  );
  rmSync(folder, { recursive: true });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `https://127.0.0.1:${port}/`, close: () => server.close() };
}

describe('the environment', () => {
  it('cannot turn the check of certificates off', async () => {
    const server = await untrustedServer();
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    // An agent of its own each time: a connection that is kept was judged when it was made.
    const get = () =>
      axios.get<string>(server.url, { proxy: false, httpsAgent: new Agent() }).then(({ data }) => data);
    expect(await get()).toBe('hello');
    forgetUnsafeEnvironment();
    await expect(get()).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    server.close();
  });

  it('is forgotten in any case of its letters, and nothing else of it is', () => {
    const environment = { node_tls_reject_unauthorized: '0', SSLKEYLOGFILE: '/tmp/keys', HTTPS_PROXY: 'p' };
    forgetUnsafeEnvironment(environment);
    expect(environment).toEqual({ HTTPS_PROXY: 'p' });
  });
});
