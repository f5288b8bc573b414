import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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

const names = [
  'host',
  'port',
  'database',
  'secrets-file',
  'jira-url',
  'sample',
  'keys',
  'json',
  'allowed-host',
] as const;
type Name = (typeof names)[number];
type Values = Partial<Record<Name, string>>;

/** What looks like a secret is refused by name: arguments and variables can be read by other programs. */
const secretLike = /token|password|secret(?!s-file)|pepper|credential|authorization/i;

/**
 * The configuration: arguments over KEYDESK_* variables over the JSON file of --config.
 * @throws StartRefused with what is wrong and where
 */
export function readConfig(argv: readonly string[], env: NodeJS.ProcessEnv): ServiceConfig {
  const { config, ...fromArguments } = readArguments(argv);
  const fromEnvironment = readEnvironment(env);
  const path = config ?? env['KEYDESK_CONFIG'];
  return validate({ ...(path === undefined ? {} : readFile(path)), ...fromEnvironment, ...fromArguments });
}

function readArguments(argv: readonly string[]): Values & { config?: string } {
  const secret = argv.find((argument) => secretLike.test(argument.split('=')[0] ?? ''));
  if (secret?.startsWith('-') === true) {
    throw new StartRefused(
      `${secret.split('=')[0] ?? ''} is refused: secrets are never accepted as arguments.`,
    );
  }
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const { values } = parseArgs({
      args: [...argv],
      strict: true,
      options: {
        config: text,
        host: text,
        port: text,
        database: text,
        'secrets-file': text,
        'jira-url': text,
        sample: flag,
        keys: text,
        json: flag,
        'allowed-host': text,
      },
    });
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  } catch (error) {
    throw new StartRefused(`${error instanceof Error ? error.message : ''} See README.md for the options.`);
  }
}

function readEnvironment(env: NodeJS.ProcessEnv): Values {
  const values: Values = {};
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith('KEYDESK_') || value === undefined) continue;
    if (secretLike.test(variable.replace('SECRETS_FILE', ''))) {
      throw new StartRefused(`${variable} is refused: secrets are never accepted as environment variables.`);
    }
    const name = names.find((known) => variable === `KEYDESK_${known.toUpperCase().replaceAll('-', '_')}`);
    if (name) values[name] = value;
  }
  return values;
}

function readFile(path: string): Values {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read';
    throw new StartRefused(`The configuration file ${path} ${reason}.`);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new StartRefused(`The configuration file ${path} must hold one JSON object.`);
  }
  const values: Values = {};
  for (const [key, value] of Object.entries(content)) {
    const name = names.find((known) => known === key);
    if (!name) throw new StartRefused(`The configuration file ${path} has an unknown entry "${key}".`);
    if (!['string', 'number', 'boolean'].includes(typeof value)) {
      throw new StartRefused(`"${key}" in ${path} must be a text, a number, true or false.`);
    }
    values[name] = String(value);
  }
  return values;
}

function validate(values: Values): ServiceConfig {
  const sample = flagOf(values, 'sample');
  const jiraUrl = values['jira-url'];
  if (sample === (jiraUrl !== undefined)) {
    throw new StartRefused(
      sample
        ? 'Give either --sample or --jira-url, not both.'
        : 'Which Jira? Give --jira-url https://your-company.atlassian.net, or --sample to try with sample data.',
    );
  }
  if (!sample && values.keys !== undefined) throw new StartRefused('--keys needs --sample.');
  const jira = sample
    ? {
        kind: 'sample' as const,
        keys: values.keys === undefined ? null : numberOf('keys', values.keys, 1_000_000),
      }
    : { kind: 'jira' as const, url: jiraAddress(jiraUrl ?? '') };
  const otherwise = sample ? null : join(homedir(), '.local', 'share', 'keydesk', 'keydesk.db');
  return {
    host: values.host ?? '127.0.0.1',
    port: numberOf('port', values.port ?? '4180', 65_535),
    database: values.database ?? otherwise,
    secretsFile: values['secrets-file'] ?? null,
    jira,
    json: flagOf(values, 'json'),
    allowedHosts: (values['allowed-host'] ?? '').split(',').filter(Boolean),
  };
}

function flagOf(values: Values, name: Name): boolean {
  const value = values[name] ?? 'false';
  if (value !== 'true' && value !== 'false')
    throw new StartRefused(`${name} must be true or false, not "${value}".`);
  return value === 'true';
}

function numberOf(name: Name, text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new StartRefused(`${name} must be a whole number from 0 to ${most}, not "${text}".`);
}

/** @throws StartRefused: credentials would travel in clear over http, except on this computer */
export function jiraAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new StartRefused(`--jira-url must look like https://your-company.atlassian.net, not "${text}".`);
  }
  if (url.username !== '' || url.password !== '')
    throw new StartRefused('--jira-url must not hold credentials.');
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && !isLocal) {
    throw new StartRefused('--jira-url must be https: credentials would travel in clear.');
  }
  return url.href.replace(/\/+$/, '');
}
