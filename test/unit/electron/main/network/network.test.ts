import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { textsOf } from '../../../../../electron/contract/texts/index.ts';
import { Network } from '../../../../../electron/main/network/network.ts';
import { chooseAuthorities } from '../../../../../electron/main/network/choose-authorities.ts';
import { chooseClientCertificate } from '../../../../../electron/main/network/choose-client-certificate.ts';
import { certificateAuthority, type CertificateAuthority } from '../../../../support/network/certificates.ts';
import { memoryNetworkStore } from '../../../../support/network/direct-network.ts';

vi.mock('electron-store', () => ({ default: vi.fn() }));

const jira = 'https://jira.acme.test/';
let ca: CertificateAuthority;
let folder: string;
beforeAll(() => {
  ca = certificateAuthority('Acme Test CA');
  folder = mkdtempSync(join(tmpdir(), 'keydesk-network-'));
});
afterAll(() => {
  ca.remove();
  rmSync(folder, { recursive: true, force: true });
});

function tried(answer = 'DIRECT') {
  const store = memoryNetworkStore();
  const asked: string[] = [];
  const system = { answer };
  const resolveSystemProxy = (url: string) => {
    asked.push(url);
    return Promise.resolve(system.answer);
  };
  const network = new Network({ store, resolveSystemProxy });
  return { network, store, asked, system, again: () => new Network({ store, resolveSystemProxy }) };
}
const hop = { kind: 'http', host: 'proxy.acme.test', port: 8080, credentials: null };

describe('the proxy', () => {
  it('is what the system says for that address, unless set otherwise; its order is kept', async () => {
    const { network, asked } = tried('PROXY proxy.acme.test:8080; DIRECT');
    expect(network.facts().proxy.mode).toBe('system');
    expect(await network.wayOut.routesFor(jira)).toEqual([hop, { kind: 'direct' }]);
    expect(asked).toEqual([jira]);
  });

  it('is asked for anew each time: a laptop that goes home is noticed', async () => {
    const { network, system } = tried('PROXY proxy.acme.test:8080');
    await network.wayOut.routesFor(jira);
    system.answer = 'DIRECT';
    expect(await network.wayOut.routesFor(jira)).toEqual([{ kind: 'direct' }]);
  });

  it.each(['https://localhost:8443/', 'https://127.0.0.1/', 'https://[::1]/'])(
    'is never used for this computer, whatever is set: %s',
    async (url) => {
      const { network, asked } = tried('PROXY proxy.acme.test:8080');
      expect(await network.wayOut.routesFor(url)).toEqual([{ kind: 'direct' }]);
      network.saveProxy('manual', 'proxy.acme.test:8080');
      expect(await network.wayOut.routesFor(url)).toEqual([{ kind: 'direct' }]);
      expect(asked).toEqual([]);
    },
  );

  it('can be none, or one that the admin names, and is remembered', async () => {
    const { network, again } = tried('PROXY other.acme.test:1');
    network.saveProxy('none', null);
    expect(await network.wayOut.routesFor(jira)).toEqual([{ kind: 'direct' }]);
    network.saveProxy('manual', ' proxy.acme.test:8080 ');
    expect(await again().wayOut.routesFor(jira)).toEqual([hop]);
  });

  it('without a sound address is refused, and what was set before stays', () => {
    const { network } = tried();
    for (const address of [null, '', 'http://ada:hush@proxy.acme.test:8080', 'a b', 'ftp://x:1']) {
      expect(() => network.saveProxy('manual', address)).toThrow(
        expect.objectContaining({ code: 'proxy_address_invalid' }) as Error,
      );
    }
    expect(network.facts().proxy).toEqual({ mode: 'system', address: null });
  });
});

describe('credentials of a proxy', () => {
  it('go to that proxy only, are in no file and not told again, and are gone after a restart', async () => {
    const { network, store, system, again } = tried('PROXY proxy.acme.test:8080');
    const facts = network.enterProxyLogin('proxy.acme.test:8080', { userName: 'ada', password: 'hush-hush' });
    expect(JSON.stringify(facts)).not.toContain('hush-hush');
    expect(facts.proxyLogins).toEqual([{ proxy: 'proxy.acme.test:8080', userName: 'ada' }]);
    expect(await network.wayOut.routesFor(jira)).toEqual([
      { ...hop, credentials: { userName: 'ada', password: 'hush-hush' } },
    ]);
    system.answer = 'PROXY other.acme.test:8080';
    expect(await network.wayOut.routesFor(jira)).toMatchObject([{ credentials: null }]);
    expect(store.text()).not.toContain('hush-hush');
    expect(again().facts().proxyLogins).toEqual([]);
  });

  it('can be forgotten', () => {
    const { network } = tried();
    network.enterProxyLogin('a:1', { userName: 'ada', password: 'x' });
    expect(network.forgetProxyLogin('a:1').proxyLogins).toEqual([]);
  });
});

describe('a CA file', () => {
  const choosing = (network: Network, file: string | null) =>
    chooseAuthorities(
      network,
      () => Promise.resolve(file),
      () => textsOf('en'),
    )({});

  it('is looked at, told with names and dates, and trusted, also after its file is gone', async () => {
    const { network, again } = tried();
    const file = join(folder, 'company.pem');
    copyFileSync(ca.file, file);
    const { authorities } = await choosing(network, file);
    expect(authorities).toMatchObject({
      fileName: 'company.pem',
      certificates: [{ subject: 'Acme Test CA (Acme)', expired: false }],
    });
    rmSync(file);
    const { tls } = await again().settingsFor(jira);
    expect(tls.certificateAuthorities).toEqual([ca.certificate.trim()]);
  });

  it('may be in binary form, as Windows exports it', async () => {
    const { network } = tried();
    const file = join(folder, 'company.cer');
    writeFileSync(file, new X509Certificate(ca.certificate).raw);
    expect((await choosing(network, file)).authorities?.certificates).toHaveLength(1);
  });

  it('that holds none is refused, and what was trusted before stays', async () => {
    const { network } = tried();
    await choosing(network, ca.file);
    const wrong = join(folder, 'wrong.pem');
    for (const content of ['', 'hello', ca.issue().certificate, ca.issue().key]) {
      writeFileSync(wrong, content);
      await expect(choosing(network, wrong)).rejects.toMatchObject({ code: 'authority_file_invalid' });
    }
    await expect(choosing(network, '/nowhere')).rejects.toMatchObject({ code: 'authority_file_invalid' });
    expect((await choosing(network, null)).authorities?.certificates).toHaveLength(1);
    expect(network.trust(null).authorities).toBeNull();
  });
});

describe('a client certificate', () => {
  const choosing = (network: Network, ...files: (string | null)[]) =>
    chooseClientCertificate(
      network,
      () => Promise.resolve(files.shift() ?? null),
      () => textsOf('en'),
    )({});

  it('in PEM form asks for the file of its key, and both are used where they are', async () => {
    const { network, store } = tried();
    const { certificateFile, keyFile, key } = ca.issue({ commonName: 'ada' });
    const { clientCertificate } = await choosing(network, certificateFile, keyFile);
    expect(clientCertificate).toMatchObject({ state: 'ready', certificate: { subject: 'ada' } });
    expect((await network.settingsFor(jira)).tls.clientCertificate).toMatchObject({ kind: 'pem' });
    expect(store.text()).not.toContain(key.slice(40, 80));
  });

  it('with a passphrase is locked until that is right, and again after a restart', async () => {
    const { network, store, again } = tried();
    const { certificateFile, keyFile } = ca.issue({ passphrase: 'open sesame' });
    expect((await choosing(network, certificateFile, keyFile)).clientCertificate?.state).toBe('locked');
    expect((await network.settingsFor(jira)).tls.clientCertificate).toBeNull();
    expect(() => network.unlockClientCertificate('wrong')).toThrow(
      expect.objectContaining({ code: 'client_certificate_locked' }) as Error,
    );
    const facts = network.unlockClientCertificate('open sesame');
    expect(facts.clientCertificate?.state).toBe('ready');
    expect(JSON.stringify(facts) + store.text()).not.toContain('open sesame');
    expect(again().facts().clientCertificate?.state).toBe('locked');
  });

  it('as PKCS #12 needs no second file', async () => {
    const { network } = tried();
    expect((await choosing(network, ca.pack(ca.issue(), 'pack'))).clientCertificate?.state).toBe('locked');
    expect(network.unlockClientCertificate('pack').clientCertificate?.state).toBe('ready');
    expect(network.useNoClientCertificate().clientCertificate).toBeNull();
  });

  it('with the key of another is refused; one whose file is gone is said to be unreadable', async () => {
    const { network, again } = tried();
    const [one, other] = [ca.issue(), ca.issue()];
    const wrong = choosing(network, one.certificateFile, other.keyFile);
    await expect(wrong).rejects.toMatchObject({ code: 'client_certificate_invalid' });
    const file = join(folder, 'both.pem');
    writeFileSync(file, readFileSync(one.certificateFile, 'utf8') + one.key);
    expect((await choosing(network, file)).clientCertificate?.state).toBe('ready');
    rmSync(file);
    expect(again().facts().clientCertificate?.state).toBe('unreadable');
  });
});

describe('whoever follows the network', () => {
  it('is told of each change, until it has heard enough', () => {
    const { network } = tried();
    let told = 0;
    const stop = network.onChange(() => (told += 1));
    network.saveProxy('none', null);
    network.enterProxyLogin('a:1', { userName: 'a', password: 'b' });
    stop();
    network.saveProxy('system', null);
    expect(told).toBe(2);
  });
});
