import { pino } from 'pino';
import { sampleLogins } from '../../service/api/sample-logins.ts';
import type { Deployment } from '../../service/api/models/jira-user.ts';
import { buildService } from '../../service/build-service.ts';
import { raiseRevision } from '../../service/database/revision.ts';
import type { Metrics } from '../../service/health/metrics.ts';
import { openTestDatabase } from './open-test-database.ts';
import { createJiraClient } from '../../service/jira/create-jira-client.ts';
import { createDirectory } from '../../service/sample-jira/directory.ts';
import { sampleKeys } from '../../service/sample-jira/sample-keys.ts';
import { seedSampleKeys } from '../../service/sample-jira/seed-sample-keys.ts';
import { createSampleControl } from '../../service/sample-jira/sample-control.ts';
import { startSampleJira } from '../../service/sample-jira/start-sample-jira.ts';
import type { RateLimits } from '../../service/plugins/rate-limits.ts';
import { makeServiceSecrets } from '../../service/service-secrets.ts';
import type { SecretFormat } from '../../service/keys/client-secret.ts';
import { createSessions } from '../../service/sessions/sessions.ts';
import type { LaunchTokens } from '../../service/sessions/launch-tokens.ts';
import type { AuthenticateDeps } from '../../service/tokens/authenticate-key.ts';
import type { FailureLimits } from '../../service/tokens/failed-authentications.ts';
import type { SigningAlgorithm } from '../../service/tokens/signing-algorithm.ts';

export const basic = ({ email, apiToken }: { email: string; apiToken: string }) =>
  `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}`;
export const adminAuthorization = basic(sampleLogins.admin);
export const memberAuthorization = basic(sampleLogins.member);

type Options = Readonly<{
  users?: number;
  deployment?: Deployment;
  launchTokens?: LaunchTokens;
  jiraTimeoutMs?: number;
  allowedHosts?: readonly string[];
  limits?: RateLimits & FailureLimits;
  metrics?: Metrics;
  trustedProxies?: readonly string[];
  signingAlgorithm?: SigningAlgorithm;
  secretFormat?: SecretFormat;
  keepDeletedDays?: number;
  onAuthentication?: AuthenticateDeps['onOutcome'];
}>;

/** A key service in memory, asked by `inject()`, on a sample Jira over real HTTP. `time.now` is the service's clock. */
export async function serviceOnSampleJira(options: Options = {}) {
  const directory = createDirectory(options.users ?? 60);
  const control = createSampleControl();
  const sample = await startSampleJira(directory, control, options.deployment);
  const { db, listening, close } = await openTestDatabase();
  const secrets = makeServiceSecrets();
  const time = { now: Date.UTC(2026, 10, 24, 9) };
  const logged: string[] = [];
  const app = await buildService({
    db,
    listening,
    jira: createJiraClient(sample.url, options.jiraTimeoutMs),
    secrets,
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    version: '0.0.0',
    launchTokens: options.launchTokens ?? null,
    clock: () => time.now,
    ...(options.allowedHosts && { allowedHosts: options.allowedHosts }),
    ...(options.limits && { limits: options.limits }),
    ...(options.metrics && { metrics: options.metrics }),
    ...(options.trustedProxies && { trustedProxies: options.trustedProxies }),
    ...(options.signingAlgorithm && { signingAlgorithm: options.signingAlgorithm }),
    ...(options.keepDeletedDays !== undefined && { keepDeletedDays: options.keepDeletedDays }),
    ...(options.secretFormat && { secretFormat: options.secretFormat }),
    ...(options.onAuthentication && { onAuthentication: options.onAuthentication }),
  });
  /** `body` is sent as JSON; a text as it is. */
  const ask = async (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    headers: Record<string, string> = {},
    body?: unknown,
  ) => {
    const payload = typeof body === 'string' ? body : JSON.stringify(body);
    const json = { 'content-type': 'application/json' };
    const response = await app.inject(
      body === undefined
        ? { method, url, headers }
        : { method, url, headers: { ...json, ...headers }, payload },
    );
    const text = response.payload;
    const answer = (text === '' ? null : JSON.parse(text)) as Record<string, unknown>;
    return { status: response.statusCode, headers: response.headers, body: answer, text };
  };
  const signIn = async () => {
    const { body } = await ask('POST', '/api/v1/session', { authorization: adminAuthorization });
    return { authorization: `Bearer ${String(body['token'])}` };
  };
  /** A second administrator: a session like those of sign-in, for a Jira user of another name. */
  const signInAs = async (displayName: string) => {
    const { seal } = createSessions({ db, key: secrets.sessionKey, clock: () => time.now });
    const user = { userId: `id of ${displayName}`, displayName, email: null };
    return { authorization: `Bearer ${(await seal(user, adminAuthorization)).token}` };
  };
  /** Starts over with this many sample keys and an empty audit log. */
  const seed = async (count: number) => {
    const gone = await db.deleteFrom('api_keys').returning('key_id').execute();
    for (const table of ['deleted_keys', 'plans', 'audit_log'] as const) await db.deleteFrom(table).execute();
    await db.updateTable('counters').set({ value: 0 }).where('name', '=', 'last_audit_id').execute();
    await raiseRevision(
      db,
      gone.map((key) => key.key_id),
    );
    await seedSampleKeys(db, sampleKeys(directory, count, time.now));
  };
  const auditTrail = () =>
    db.selectFrom('audit_log').select(['action', 'actor_name', 'detail']).orderBy('audit_id').execute();
  const stop = async () => {
    await app.close();
    await close();
    await sample.close();
  };
  return {
    app,
    db,
    directory,
    control,
    sample,
    secrets,
    time,
    logged,
    ask,
    signIn,
    signInAs,
    seed,
    auditTrail,
    stop,
  };
}
export type TriedService = Awaited<ReturnType<typeof serviceOnSampleJira>>;
