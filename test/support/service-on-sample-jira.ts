import { pino } from 'pino';
import { sampleLogins } from '../../service/api/sample-logins.ts';
import type { Deployment } from '../../service/api/models/jira-user.ts';
import { buildService } from '../../service/build-service.ts';
import { openDatabase } from '../../service/database/open-database.ts';
import { createJiraClient } from '../../service/jira/create-jira-client.ts';
import { createDirectory } from '../../service/sample-jira/directory.ts';
import { createSampleControl } from '../../service/sample-jira/sample-control.ts';
import { startSampleJira } from '../../service/sample-jira/start-sample-jira.ts';
import { makeServiceSecrets } from '../../service/service-secrets.ts';
import type { LaunchTokens } from '../../service/sessions/launch-tokens.ts';

export const basic = ({ email, apiToken }: { email: string; apiToken: string }) =>
  `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}`;
export const adminAuthorization = basic(sampleLogins.admin);
export const memberAuthorization = basic(sampleLogins.member);

type Options = Readonly<{
  users?: number;
  deployment?: Deployment;
  launchTokens?: LaunchTokens;
  jiraTimeoutMs?: number;
}>;

/** A key service in memory, asked by `inject()`, on a sample Jira over real HTTP. `time.now` is the service's clock. */
export async function serviceOnSampleJira(options: Options = {}) {
  const directory = createDirectory(options.users ?? 60);
  const control = createSampleControl();
  const sample = await startSampleJira(directory, control, options.deployment);
  const { db, close } = await openDatabase(':memory:');
  const secrets = makeServiceSecrets();
  const time = { now: Date.UTC(2026, 10, 24, 9) };
  const logged: string[] = [];
  const app = await buildService({
    db,
    jira: createJiraClient(sample.url, options.jiraTimeoutMs),
    secrets,
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    version: '0.0.0',
    launchTokens: options.launchTokens ?? null,
    clock: () => time.now,
  });
  const ask = async (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    headers: Record<string, string> = {},
  ) => {
    const response = await app.inject({ method, url, headers });
    const text = response.payload;
    const body = (text === '' ? null : JSON.parse(text)) as Record<string, unknown>;
    return { status: response.statusCode, headers: response.headers, body, text };
  };
  const signIn = async () => {
    const { body } = await ask('POST', '/api/v1/session', { authorization: adminAuthorization });
    return { authorization: `Bearer ${String(body['token'])}` };
  };
  const auditTrail = () =>
    db.selectFrom('audit_log').select(['action', 'actor_name', 'detail']).orderBy('audit_id').execute();
  const stop = async () => {
    await app.close();
    await close();
    await sample.close();
  };
  return { app, db, directory, control, sample, secrets, time, logged, ask, signIn, auditTrail, stop };
}
export type TriedService = Awaited<ReturnType<typeof serviceOnSampleJira>>;
