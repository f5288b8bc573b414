import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configuredNetwork, configuredWayOut } from '../../../../service/network/configured-network.ts';
import { StartRefused } from '../../../../service/start-refused.ts';
import { certificateAuthority, type CertificateAuthority } from '../../../support/network/certificates.ts';

let ca: CertificateAuthority;
beforeAll(() => {
  ca = certificateAuthority('Acme Test CA');
});
afterAll(() => ca.remove());

const jira = 'https://jira.acme.test/';
const env = { HTTPS_PROXY: 'http://elsewhere.test:1' };

describe('--proxy', () => {
  it('goes before the environment, for every host but this computer', async () => {
    const wayOut = configuredWayOut(configuredNetwork('proxy.acme.test:8080', undefined), env);
    const routes = [{ kind: 'http', host: 'proxy.acme.test', port: 8080, credentials: null }];
    expect(await wayOut.routesFor(jira)).toEqual(routes);
    expect(await wayOut.routesFor('https://127.0.0.1:8443/')).toEqual([{ kind: 'direct' }]);
  });

  it('none is a direct connection whatever the environment says; left out, the environment counts', async () => {
    const none = configuredWayOut(configuredNetwork('none', undefined), env);
    expect(await none.routesFor(jira)).toEqual([{ kind: 'direct' }]);
    const left = configuredWayOut(configuredNetwork(undefined, undefined), env);
    expect(await left.routesFor(jira)).toMatchObject([{ host: 'elsewhere.test' }]);
  });

  it('with credentials in it is refused without repeating them', () => {
    const refused = () => configuredNetwork('http://ada:hush@proxy.acme.test:8080', undefined);
    expect(refused).toThrow(StartRefused);
    expect(refused).not.toThrow(/hush/);
  });
});

describe('--ca-file', () => {
  it('may hold several certificates', () => {
    const file = `${ca.file}.both`;
    writeFileSync(file, `# ours\n${ca.certificate}\n${ca.certificate}`);
    expect(configuredNetwork(undefined, file).certificateAuthorities).toHaveLength(2);
  });

  it('that is not there, empty, or no certificate is refused, and says which file', () => {
    const broken = `${ca.file}.broken`;
    writeFileSync(broken, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
    const empty = `${ca.file}.empty`;
    writeFileSync(empty, '');
    for (const file of ['/nowhere/ca.pem', broken, empty]) {
      expect(() => configuredNetwork(undefined, file)).toThrow(file);
    }
  });
});
