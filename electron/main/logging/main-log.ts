import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { destination, pino, type DestinationStream, type Logger } from 'pino';

/** Names whose values never reach a log: the second net, since main never logs inputs or answers at all. */
const secretNames = [
  'authorization',
  'Authorization',
  'apiToken',
  'token',
  'clientSecret',
  'sealingKey',
  'pepper',
  'sessionKey',
  'auditKey',
  'passphrase',
  'password',
  'credentials',
];
const paths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);

/** One older file is kept beside the current one. */
const maxBytes = 5 * 1024 * 1024;

/** Makes room for a log file: 0600, its folder 0700, the last one kept as FILE.1 when it has grown large. */
export function rotateLog(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > maxBytes) renameSync(file, `${file}.1`);
}

/** The structured log of the main process, as JSON lines. */
export function createMainLog(file: string): Logger {
  rotateLog(file);
  return mainLogTo(destination({ dest: file, sync: true, mode: 0o600 }));
}

/** The same, to anywhere. An error of axios is cut to its code: it holds the whole request. */
export const mainLogTo = (stream: DestinationStream): Logger =>
  pino(
    {
      level: 'info',
      base: { name: 'keydesk-main' },
      redact: { paths, censor: '[redacted]' },
      serializers: { err: serializeError },
    },
    stream,
  );

function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error };
  const { name, message, stack, cause } = error;
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name, message, ...code, stack, ...(cause instanceof Error && { cause: serializeError(cause) }) };
}
