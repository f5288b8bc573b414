import { pino, type DestinationStream, type Logger } from 'pino';

/** Names whose values never reach a log, at the depths where requests, answers and errors hold them. */
const secretNames = [
  'authorization',
  'cookie',
  'x-keydesk-launch-token',
  'token',
  'apiToken',
  'clientSecret',
  'client_secret',
  'access_token',
  'sealingKey',
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
  destination: DestinationStream = pino.destination({
    dest: 2,
    sync: false,
    minLength: 8192,
    periodicFlush: 500,
  }),
  level = 'info',
): Logger {
  return pino(
    {
      level,
      base: { name: 'keydesk-service' },
      redact: { paths, censor: '[redacted]' },
      // Of what the framework logs by itself. The line of every request has neither and costs nothing here.
      serializers: {
        req: (request: { method: string; url: string; id: string }) => ({
          id: request.id,
          method: request.method,
          path: request.url.split('?')[0],
        }),
        res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
      },
    },
    destination,
  );
}
