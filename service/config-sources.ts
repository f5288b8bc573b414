import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { holdsPassword } from './database/postgres-address.ts';
import { StartRefused } from './start-refused.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const argumentOptions = {
  config: text,
  host: text,
  port: text,
  database: text,
  'database-connections': text,
  'secrets-file': text,
  'jira-url': text,
  'jira-link-file': text,
  sample: flag,
  'sample-deployment': text,
  keys: text,
  json: flag,
  'allowed-host': text,
  'public-url': text,
  'trusted-proxy': text,
  'signing-algorithm': text,
  'key-format': text,
  'keep-deleted-days': text,
  proxy: text,
  'ca-file': text,
} as const;

export type SettingName = Exclude<keyof typeof argumentOptions, 'config'>;
/** Settings as texts, before they are understood. */
export type Settings = Partial<Record<SettingName, string>>;

/** The same names in the file, and as KEYDESK_* variables. */
const settingNames = Object.keys(argumentOptions).filter((name): name is SettingName => name !== 'config');

/**
 * What looks like a secret is refused by name: arguments and variables can be read by other programs. No refusal repeats
 * a value, since it may be a secret in the wrong place, and what is printed ends in logs.
 */
const secretLike = /token|password|secret(?!s-file)|pepper|credential|authorization/i;

/** @throws StartRefused: unknown, incomplete or secret */
export function readArguments(argv: readonly string[]): Settings & { config?: string } {
  for (const argument of argv) {
    const name = argument.split('=')[0] ?? '';
    if (argument.startsWith('-') && secretLike.test(name)) {
      throw new StartRefused(`${name} is refused: secrets are never accepted as arguments.`);
    }
  }
  try {
    const { values } = parseArgs({ args: [...argv], strict: true, options: argumentOptions });
    refusePassword('--database', values.database);
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(`${argumentFault(error, argv)} See README.md for the options.`);
  }
}

function argumentFault(error: unknown, argv: readonly string[]): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const options = argv.filter((argument) => argument.startsWith('-')).map((one) => one.split('=')[0] ?? '');
    const unknown = options.find((name) => !Object.hasOwn(argumentOptions, name.slice(2)));
    return `There is no option ${unknown ?? 'of that name'}.`;
  }
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
    return 'An argument without an option before it is refused. Secrets are never accepted as arguments.';
  }
  return message.split('\n')[0] ?? '';
}

/** KEYDESK_PORT and so on. @throws StartRefused: unknown or secret */
export function readEnvironment(env: NodeJS.ProcessEnv): Settings {
  const values: Settings = {};
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith('KEYDESK_') || variable === 'KEYDESK_CONFIG' || value === undefined) continue;
    if (secretLike.test(variable.replace('SECRETS_FILE', ''))) {
      throw new StartRefused(`${variable} is refused: secrets are never accepted as environment variables.`);
    }
    const name = settingNames.find(
      (known) => variable === `KEYDESK_${known.toUpperCase().replaceAll('-', '_')}`,
    );
    if (!name) throw new StartRefused(`${variable} is no setting of the key service. Is it misspelt?`);
    values[name] = value;
  }
  refusePassword('KEYDESK_DATABASE', values.database);
  return values;
}

function refusePassword(where: string, database: string | undefined): void {
  if (database === undefined || !holdsPassword(database)) return;
  throw new StartRefused(
    `${where} is refused: it holds a password. Give the address in the --config file, or the password in a .pgpass file.`,
  );
}

/** One JSON object. @throws StartRefused: unreadable, with an unknown entry, or with a password that others can read */
export function readFile(path: string): Settings {
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
  const values: Settings = {};
  for (const [key, value] of Object.entries(content)) {
    const name = settingNames.find((known) => known === key);
    if (!name) throw new StartRefused(`The configuration file ${path} has an unknown entry "${key}".`);
    if (!['string', 'number', 'boolean'].includes(typeof value)) {
      throw new StartRefused(`"${key}" in ${path} must be a text, a number, true or false.`);
    }
    values[name] = String(value);
  }
  const isOpen = process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
  if (isOpen && values.database !== undefined && holdsPassword(values.database)) {
    throw new StartRefused(
      `The configuration file ${path} holds a password and can be read by others. Run: chmod 600 ${path}`,
    );
  }
  return values;
}
