import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  readArguments,
  readEnvironment,
  readFile,
  type SettingName,
  type Settings,
} from './config-sources.ts';
import { defaultKeepDeletedDays, maxKeepDeletedDays } from './api/models/deleted-key.ts';
import type { Deployment } from './api/models/jira-user.ts';
import { isPostgresAddress, postgresAddress } from './database/postgres-address.ts';
import type { JiraChoice } from './jira/jira-choice.ts';
import { isLoopback, jiraAddress } from './jira/jira-address.ts';
import { configuredNetwork, type ConfiguredNetwork } from './network/configured-network.ts';
import type { SecretFormat } from './keys/client-secret.ts';
import { StartRefused } from './start-refused.ts';
import type { SigningAlgorithm } from './tokens/signing-algorithm.ts';

export type ServiceConfig = Readonly<{
  host: string;
  /** 0: any free port */
  port: number;
  /** Path of a file, or address of PostgreSQL; null: a temporary file, removed at the end (sample data only) */
  database: string | null;
  /** At most so many connections to PostgreSQL. */
  databaseConnections: number;
  secretsFile: string | null;
  jira: JiraChoice;
  json: boolean;
  allowedHosts: readonly string[];
  /** The address that clients know; null: the one it listens at. */
  publicUrl: string | null;
  /** Addresses or networks of reverse proxies, whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[];
  signingAlgorithm: SigningAlgorithm;
  secretFormat: SecretFormat;
  /** How many days a deleted key can be restored. */
  keepDeletedDays: number;
  /** Proxy and certificate authorities on the way to Jira. */
  network: ConfiguredNetwork;
}>;

/**
 * The configuration: arguments over KEYDESK_* variables over the JSON file of --config.
 * @throws StartRefused with what is wrong and where
 */
export function readConfig(argv: readonly string[], env: NodeJS.ProcessEnv): ServiceConfig {
  const { config, ...fromArguments } = readArguments(argv);
  const fromEnvironment = readEnvironment(env);
  const path = config ?? env['KEYDESK_CONFIG'];
  const fromFile = path === undefined ? {} : readFile(path);
  return validate({ ...fromFile, ...fromEnvironment, ...fromArguments });
}

function validate(values: Settings): ServiceConfig {
  const jira = jiraOf(values);
  const isSample = jira.kind === 'sample';
  return {
    ...listeningOf(values),
    ...authenticationOf(values),
    port: numberOf('port', values.port ?? '4180', 65_535),
    ...databaseOf(values, isSample),
    jira,
    json: flagOf(values, 'json'),
    keepDeletedDays: numberOf(
      'keep-deleted-days',
      values['keep-deleted-days'] ?? String(defaultKeepDeletedDays),
      maxKeepDeletedDays,
    ),
    network: configuredNetwork(values.proxy, values['ca-file']),
  };
}

const mostConnections = 100;

function databaseOf(
  values: Settings,
  isSample: boolean,
): Pick<ServiceConfig, 'database' | 'databaseConnections' | 'secretsFile'> {
  const { database } = values;
  if (database === '' || database === ':memory:') {
    throw new StartRefused(
      '--database must be the path of a file, or postgres://user@host/database. With --sample it may be left out.',
    );
  }
  const secretsFile = values['secrets-file'] ?? null;
  const databaseConnections = numberOf(
    'database-connections',
    values['database-connections'] ?? '10',
    mostConnections,
  );
  if (databaseConnections === 0) throw new StartRefused('database-connections must be 1 or more.');
  if (database !== undefined && isPostgresAddress(database)) {
    postgresAddress(database);
    if (secretsFile === null) {
      throw new StartRefused(
        'With PostgreSQL, name the secrets file that all replicas have in common: --secrets-file.',
      );
    }
    return { database, databaseConnections, secretsFile };
  }
  if (values['database-connections'] !== undefined) {
    throw new StartRefused('--database-connections needs a PostgreSQL --database.');
  }
  const otherwise = isSample ? null : join(homedir(), '.local', 'share', 'keydesk', 'keydesk.db');
  return { database: database ?? otherwise, databaseConnections, secretsFile };
}

function jiraOf(values: Settings): JiraChoice {
  const isSample = flagOf(values, 'sample');
  const url = values['jira-url'];
  if (isSample && url !== undefined) {
    throw new StartRefused('Give either --sample or --jira-url, not both.');
  }
  const linkFile = values['jira-link-file'];
  if (isSample) {
    if (linkFile !== undefined) throw new StartRefused('--jira-link-file needs --jira-url.');
    const keys = values.keys === undefined ? null : numberOf('keys', values.keys, 1_000_000);
    return { kind: 'sample', keys, ...sampleDeploymentOf(values) };
  }
  for (const name of ['keys', 'sample-deployment'] as const) {
    if (values[name] !== undefined) throw new StartRefused(`--${name} needs --sample.`);
  }
  if (url === undefined) {
    throw new StartRefused(
      'Which Jira? Give --jira-url https://your-company.atlassian.net, or --sample to try with sample data.',
    );
  }
  return { kind: 'jira', url: jiraAddress(url), ...(linkFile !== undefined && { linkFile }) };
}

function sampleDeploymentOf(values: Settings): { deployment?: Deployment } {
  const deployment = values['sample-deployment'];
  if (deployment === undefined) return {};
  if (deployment === 'cloud' || deployment === 'data-center') return { deployment };
  throw new StartRefused('--sample-deployment must be cloud or data-center.');
}

/** Beyond this computer only on purpose: the service speaks plain HTTP, and credentials come in over it. */
function listeningOf(
  values: Settings,
): Pick<ServiceConfig, 'host' | 'allowedHosts' | 'publicUrl' | 'trustedProxies'> {
  const host = values.host ?? '127.0.0.1';
  const names = (values['allowed-host'] ?? '').split(',').filter(Boolean);
  const allowedHosts = names.map((name) => name.trim().toLowerCase());
  if (!allowedHosts.every((name) => /^[a-z0-9._-]+$|^\[[0-9a-f:.]+\]$/.test(name))) {
    throw new StartRefused('--allowed-host must be host names without port, with commas in between.');
  }
  const publicUrl = publicUrlOf(values);
  if (publicUrl) allowedHosts.push(publicUrl.hostname);
  if (!isLoopback(host) && allowedHosts.length === 0) {
    throw new StartRefused(
      '--host lets other computers in. Name the host they call with --public-url or --allowed-host, and put TLS in front of it.',
    );
  }
  return {
    host,
    allowedHosts,
    publicUrl: publicUrl?.origin ?? null,
    trustedProxies: trustedProxiesOf(values),
  };
}

const signingAlgorithms: readonly SigningAlgorithm[] = ['EdDSA', 'ES256', 'HS256'];

function authenticationOf(values: Settings): Pick<ServiceConfig, 'signingAlgorithm' | 'secretFormat'> {
  const wanted = (values['signing-algorithm'] ?? 'EdDSA').toLowerCase();
  const signingAlgorithm = signingAlgorithms.find((name) => name.toLowerCase() === wanted);
  if (signingAlgorithm === undefined) {
    throw new StartRefused('--signing-algorithm must be EdDSA, ES256 or HS256.');
  }
  const secretFormat = values['key-format'] ?? 'hex';
  if (secretFormat !== 'hex' && secretFormat !== 'scannable') {
    throw new StartRefused('--key-format must be hex or scannable.');
  }
  return { signingAlgorithm, secretFormat };
}

/** An origin alone: every token and the OAuth metadata carry it. */
function publicUrlOf(values: Settings): URL | null {
  const text = values['public-url'];
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin = url !== null && (text === url.origin || text === `${url.origin}/`);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (url && isOrigin && isSafe) return url;
  throw new StartRefused('--public-url must look like https://keydesk.example.com, without a path.');
}

function trustedProxiesOf(values: Settings): string[] {
  const proxies = (values['trusted-proxy'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const isNetwork = (text: string) => {
    const [address = '', bits, ...rest] = text.split('/');
    const most = isIP(address) === 4 ? 32 : 128;
    const isPrefix = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    return isIP(address) > 0 && isPrefix && rest.length === 0;
  };
  if (proxies.every(isNetwork)) return proxies;
  throw new StartRefused(
    '--trusted-proxy must be addresses or networks like 10.0.0.0/8, with commas in between.',
  );
}

function flagOf(values: Settings, name: SettingName): boolean {
  const value = values[name] ?? 'false';
  if (value !== 'true' && value !== 'false') throw new StartRefused(`${name} must be true or false.`);
  return value === 'true';
}

function numberOf(name: SettingName, text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new StartRefused(`${name} must be a whole number from 0 to ${most}.`);
}
