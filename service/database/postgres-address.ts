import { isLoopback } from '../jira/jira-address.ts';
import { StartRefused } from '../start-refused.ts';

export type PostgresAddress = Readonly<{
  /** As pg takes it. It may hold a password: never show it. */
  url: string;
  /** Host, port and database: to be shown. */
  name: string;
}>;

export const isPostgresAddress = (text: string): boolean => /^postgres(ql)?:/i.test(text);

const form = 'postgres://user@host/database';
const parameters = ['host', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey'];
/** pg checks certificate and name for every mode but two, and means to change that for those not named verify-full. */
const modes: Readonly<Record<string, string>> = {
  disable: 'disable',
  'no-verify': 'no-verify',
  prefer: 'verify-full',
  require: 'verify-full',
  'verify-ca': 'verify-full',
  'verify-full': 'verify-full',
};

/**
 * Reads the address of a PostgreSQL database. No refusal repeats it, since it may hold a password.
 * @throws StartRefused when it is no such address, or would go over a network without saying whether with TLS
 */
export function postgresAddress(text: string): PostgresAddress {
  const url = urlOf(text);
  const unknown = [...url.searchParams.keys()].find((name) => !parameters.includes(name));
  if (unknown !== undefined) {
    throw new StartRefused(
      unknown === 'password'
        ? 'The address of the database holds a password among its parameters. Give it as user:password@host, in the --config file.'
        : `The address of the database has an unknown parameter "${unknown}". It may have ${parameters.join(', ')}.`,
    );
  }
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname);
  const database = decodeURIComponent(url.pathname.slice(1));
  if (host === '' || database === '') throw new StartRefused(`The database must be given as ${form}.`);
  setMode(url, host);
  return { url: url.href, name: `${host}${url.port === '' ? '' : `:${url.port}`}/${database}` };
}

/** Does the address hold a password? Then it may only stand in a file that others cannot read. */
export function holdsPassword(address: string): boolean {
  if (!isPostgresAddress(address)) return false;
  const url = urlOf(address);
  return url.password !== '' || url.searchParams.has('password');
}

function urlOf(text: string): URL {
  if (!URL.canParse(text)) throw new StartRefused(`The database must be given as ${form}.`);
  return new URL(text);
}

function setMode(url: URL, host: string): void {
  const mode = url.searchParams.get('sslmode');
  if (mode === null) {
    if (host.startsWith('/') || isLoopback(host)) return;
    throw new StartRefused(
      'The database is on another computer: say in its address whether to use TLS, with ?sslmode=verify-full, or ?sslmode=disable in a network that nobody else can read.',
    );
  }
  const known = modes[mode];
  if (known === undefined) {
    throw new StartRefused(`The sslmode of the database must be one of ${Object.keys(modes).join(', ')}.`);
  }
  url.searchParams.set('sslmode', known);
}
