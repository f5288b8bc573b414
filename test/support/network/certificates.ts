import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Issued = Readonly<{ certificate: string; key: string; certificateFile: string; keyFile: string }>;
export type IssueOptions = Readonly<{
  /** subjectAltName, such as DNS:localhost,IP:127.0.0.1 */
  names?: string;
  commonName?: string;
  /** As openssl takes it: 20200101000000Z */
  from?: string;
  until?: string;
  /** Encrypts the key. */
  passphrase?: string;
}>;

const here = 'DNS:localhost,IP:127.0.0.1,DNS:jira.keydesk.test,DNS:keydesk.keydesk.test';
const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000).toISOString().replaceAll(/[-:T]|\.\d+/g, '');

/** A certificate authority of its own, made by the machine's openssl, and what it issues. `remove` takes its files away. */
export function certificateAuthority(commonName: string) {
  const folder = mkdtempSync(join(tmpdir(), 'keydesk-ca-'));
  const path = (name: string) => join(folder, name);
  const run = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const subject = ['-subj', `/O=Acme/CN=${commonName}`];
  run('req', '-x509', ...newKey, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '30', ...subject);
  writeFileSync(path('ca.cnf'), settings);
  writeFileSync(path('index.txt'), '');
  writeFileSync(path('serial'), '01');
  let issued = 0;
  const lock = (name: string, passphrase: string) => {
    const locked = ['-out', `${name}.locked`, '-passout', `pass:${passphrase}`];
    run('pkcs8', '-topk8', '-in', `${name}.key`, ...locked);
    renameSync(path(`${name}.locked`), path(`${name}.key`));
  };
  const issue = (options: IssueOptions = {}): Issued => {
    const name = `issued-${(issued += 1)}`;
    const { names = here, from = day(-2), until = day(20), passphrase } = options;
    const asked = ['-subj', `/CN=${options.commonName ?? name}`, '-addext', `subjectAltName=${names}`];
    run('req', '-new', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.csr`, ...asked);
    const by = ['-config', 'ca.cnf', '-cert', 'ca.pem', '-keyfile', 'ca.key', '-batch', '-notext'];
    const dates = ['-startdate', from, '-enddate', until];
    run('ca', ...by, ...dates, '-in', `${name}.csr`, '-out', `${name}.pem`);
    if (passphrase !== undefined) lock(name, passphrase);
    const [certificateFile, keyFile] = [path(`${name}.pem`), path(`${name}.key`)];
    const [certificate, key] = [readFileSync(certificateFile, 'utf8'), readFileSync(keyFile, 'utf8')];
    return { certificate, key, certificateFile, keyFile };
  };
  /** The file of a PKCS #12. */
  const pack = ({ certificateFile, keyFile }: Issued, passphrase: string): string => {
    const out = `${certificateFile}.p12`;
    const from = ['-inkey', keyFile, '-in', certificateFile];
    run('pkcs12', '-export', ...from, '-out', out, '-passout', `pass:${passphrase}`);
    return out;
  };
  return {
    certificate: readFileSync(path('ca.pem'), 'utf8'),
    file: path('ca.pem'),
    issue,
    pack,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
export type CertificateAuthority = ReturnType<typeof certificateAuthority>;

const settings = `[ca]
default_ca = own
[own]
database = index.txt
new_certs_dir = .
serial = serial
default_md = sha256
policy = any
copy_extensions = copy
unique_subject = no
[any]
commonName = optional
`;
