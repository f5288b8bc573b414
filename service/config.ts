import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  readArguments,
  readEnvironment,
  readFile,
  type SettingName,
  type Settings,
} from './config-sources.ts';
import { isLoopback, jiraAddress } from './jira/jira-address.ts';
import { StartRefused } from './start-refused.ts';

export type ServiceConfig = Readonly<{
  host: string;
  /** 0: any free port */
  port: number;
  /** null: a temporary one, removed at the end (sample data only) */
  database: string | null;
  secretsFile: string | null;
  jira: { kind: 'sample'; keys: number | null } | { kind: 'jira'; url: string };
  json: boolean;
  allowedHosts: readonly string[];
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
  if (values.database === '' || values.database === ':memory:') {
    throw new StartRefused('--database must be the path of a file. With --sample it may be left out.');
  }
  const otherwise = isSample ? null : join(homedir(), '.local', 'share', 'keydesk', 'keydesk.db');
  return {
    ...listeningOf(values),
    port: numberOf('port', values.port ?? '4180', 65_535),
    database: values.database ?? otherwise,
    secretsFile: values['secrets-file'] ?? null,
    jira,
    json: flagOf(values, 'json'),
  };
}

function jiraOf(values: Settings): ServiceConfig['jira'] {
  const isSample = flagOf(values, 'sample');
  const url = values['jira-url'];
  if (isSample && url !== undefined) {
    throw new StartRefused('Give either --sample or --jira-url, not both.');
  }
  if (isSample) {
    return {
      kind: 'sample',
      keys: values.keys === undefined ? null : numberOf('keys', values.keys, 1_000_000),
    };
  }
  if (values.keys !== undefined) throw new StartRefused('--keys needs --sample.');
  if (url === undefined) {
    throw new StartRefused(
      'Which Jira? Give --jira-url https://your-company.atlassian.net, or --sample to try with sample data.',
    );
  }
  return { kind: 'jira', url: jiraAddress(url) };
}

/** Beyond this computer only on purpose: the service speaks plain HTTP, and credentials come in over it. */
function listeningOf(values: Settings): Pick<ServiceConfig, 'host' | 'allowedHosts'> {
  const host = values.host ?? '127.0.0.1';
  const names = (values['allowed-host'] ?? '').split(',').filter(Boolean);
  const allowedHosts = names.map((name) => name.trim().toLowerCase());
  if (!allowedHosts.every((name) => /^[a-z0-9._-]+$|^\[[0-9a-f:.]+\]$/.test(name))) {
    throw new StartRefused('--allowed-host must be host names without port, with commas in between.');
  }
  if (!isLoopback(host) && allowedHosts.length === 0) {
    throw new StartRefused(
      '--host lets other computers in. Name the host they call with --allowed-host, and put TLS in front of it.',
    );
  }
  return { host, allowedHosts };
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
