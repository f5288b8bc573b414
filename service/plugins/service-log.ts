import { pino, type DestinationStream, type Logger } from 'pino';

/** Names whose values never reach a log, at the depths where requests, answers and errors hold them. */
const secretNames = [
  'authorization',
  'cookie',
  'x-keydesk-launch-token',
  'token',
  'apiToken',
  'clientSecret',
  'jiraAuthorization',
  'password',
  'pepper',
  'secret_hash',
];
const paths = secretNames.flatMap((name) => {
  const key = name.includes('-') ? `["${name}"]` : name;
  const dot = name.includes('-') ? '' : '.';
  return [key, `*${dot}${key}`, `*.*${dot}${key}`, `*.*.*${dot}${key}`];
});

/** Structured log as JSON lines. Bodies, queries and headers of requests are not logged at all; this is the second net. */
export function createServiceLog(
  destination: DestinationStream = pino.destination({ dest: 2, sync: false }),
  level = 'info',
): Logger {
  return pino(
    {
      level,
      base: { name: 'keydesk-service' },
      redact: { paths, censor: '[redacted]' },
    },
    destination,
  );
}
