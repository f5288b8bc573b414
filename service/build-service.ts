import { randomUUID } from 'node:crypto';
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { api } from './api/index.ts';
import { defaultKeepDeletedDays } from './api/models/deleted-key.ts';
import { createAuditLog, type AuditLog } from './audit-log/append-audit.ts';
import { listAuditRoute } from './audit-log/list-audit.route.ts';
import { verifyAuditRoute } from './audit-log/verify-audit.route.ts';
import type { Database, OpenDatabase } from './database/open-database.ts';
import { createRateCounters } from './database/rate-counters.ts';
import { deletedKeysHandlers } from './deleted-keys/deleted-keys-handlers.ts';
import { purgeWhenDue } from './deleted-keys/purge-when-due.ts';
import { openBearerToken } from './gateway/bearer-token.ts';
import type { Impersonation } from './gateway/impersonation.ts';
import { registerGateway } from './gateway/register-gateway.ts';
import { aboutRoute } from './health/about.route.ts';
import type { Metrics } from './health/metrics.ts';
import { serveMetrics } from './health/serve-metrics.ts';
import { healthLiveRoute } from './health/health-live.route.ts';
import { healthReadyRoute } from './health/health-ready.route.ts';
import type { JiraClient } from './jira/jira-client.ts';
import { bulkCreateKeysRoute } from './keys/bulk-create-keys.route.ts';
import { bulkDeleteKeysRoute } from './keys/bulk-delete-keys.route.ts';
import { bulkRegenerateKeysRoute } from './keys/bulk-regenerate-keys.route.ts';
import { checkSecretRoute } from './keys/check-secret.route.ts';
import { createKeyRoute } from './keys/create-key.route.ts';
import { deleteKeyRoute } from './keys/delete-key.route.ts';
import type { SecretFormat } from './keys/client-secret.ts';
import { createKeyCounts } from './keys/key-counts.ts';
import { listKeyChangesRoute } from './keys/list-key-changes.route.ts';
import { listKeysRoute } from './keys/list-keys.route.ts';
import { listPlanRoute } from './keys/list-plan.route.ts';
import { planCreateKeysRoute } from './keys/plan-create-keys.route.ts';
import { planKeysRoute } from './keys/plan-keys.route.ts';
import { regenerateKeyRoute } from './keys/regenerate-key.route.ts';
import { revokePreviousSecretRoute } from './keys/revoke-previous-secret.route.ts';
import { setKeyExpiryRoute } from './keys/set-key-expiry.route.ts';
import type { WayOut } from './network/way-out.ts';
import { serveOpenapi } from './openapi/serve-openapi.ts';
import { getOverviewRoute } from './overview/get-overview.route.ts';
import { checkHost } from './plugins/check-host.ts';
import { answerClientError, answerFrameworkError, answerProblems } from './plugins/problem-answers.ts';
import { addRateLimits, signInWindowMs, type RateLimits } from './plugins/rate-limits.ts';
import { registerRoutes } from './plugins/register-routes.ts';
import type { RouteHandlers } from './plugins/route-handlers.ts';
import { addRequestLog } from './plugins/request-log.ts';
import { addSecurityHeaders } from './plugins/security-headers.ts';
import { addStopSignal } from './plugins/stop-signal.ts';
import type { ServiceSecrets } from './service-secrets.ts';
import { createSessionRoute } from './sessions/create-session.route.ts';
import { endSessionRoute } from './sessions/end-session.route.ts';
import type { LaunchTokens } from './sessions/launch-tokens.ts';
import { createSessions, type Sessions } from './sessions/sessions.ts';
import type { AuthenticateDeps } from './tokens/authenticate-key.ts';
import { authenticateV2Route } from './tokens/authenticate-v2.route.ts';
import { authenticateRoute } from './tokens/authenticate.route.ts';
import { createTokens } from './tokens/create-tokens.ts';
import { describeAuthorizationServerRoute } from './tokens/describe-authorization-server.route.ts';
import type { FailureLimits } from './tokens/failed-authentications.ts';
import { introspectTokenRoute } from './tokens/introspect-token.route.ts';
import { issueTokenRoute } from './tokens/issue-token.route.ts';
import { listSigningKeysRoute } from './tokens/list-signing-keys.route.ts';
import { revokeTokenRoute } from './tokens/revoke-token.route.ts';
import { rotateSigningKeyRoute } from './tokens/rotate-signing-key.route.ts';
import type { SigningAlgorithm } from './tokens/signing-algorithm.ts';
import type { TokensDeps } from './tokens/tokens-deps.ts';
import { resolveUsersRoute } from './users/resolve-users.route.ts';
import { searchUsersRoute } from './users/search-users.route.ts';
import { syncUsersRoute } from './users/sync-users.route.ts';

export type ServiceDeps = Readonly<{
  db: Database;
  /** How this replica hears of changes that others make; null: there are no others. */
  listening?: OpenDatabase['listening'];
  jira: JiraClient;
  secrets: ServiceSecrets;
  log: Logger;
  version: string;
  /** null: standalone */
  launchTokens: LaunchTokens | null;
  allowedHosts?: readonly string[];
  trustedProxies?: readonly string[];
  metrics?: Metrics | null;
  limits?: RateLimits & FailureLimits;
  signingAlgorithm?: SigningAlgorithm;
  /** The address that clients know; null: the one it listens at. */
  publicUrl?: string | null;
  onAuthentication?: AuthenticateDeps['onOutcome'];
  secretFormat?: SecretFormat;
  /** How many days a deleted key can be restored; 7, when left out. */
  keepDeletedDays?: number;
  /** How the gateway acts on behalf of users; null: it is not linked with its Jira. */
  impersonation?: Impersonation | null;
  /** Proxies and certificates on the way to Jira; by the environment, when left out. */
  wayOut?: WayOut;
  /** epoch milliseconds */
  clock?: () => number;
}>;

const maxBodyBytes = 1_048_576;
/** The 100 MB that the gateway takes, at 1 Mbit/s. Headers have a minute, as is Node's own limit. */
const wholeRequestMs = 15 * 60_000;

/** The key service, ready to listen or to be asked by `inject()`. */
export async function buildService(deps: ServiceDeps): Promise<FastifyInstance> {
  const log: FastifyBaseLogger = deps.log;
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    // A logger of its own for every request costs more than the request's id in the lines that need it.
    childLoggerFactory: (logger) => logger,
    bodyLimit: maxBodyBytes,
    trustProxy: deps.trustedProxies?.length ? [...deps.trustedProxies] : false,
    requestTimeout: wholeRequestMs,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: false,
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
  });
  const isStopping = addStopSignal(app);
  addRequestLog(app, deps.log);
  if (deps.metrics) serveMetrics(app, deps.metrics);
  answerProblems(app);
  addSecurityHeaders(app);
  checkHost(app, deps.allowedHosts ?? []);
  const { db, secrets, clock = Date.now } = deps;
  const counters = createRateCounters(db, clock, signInWindowMs);
  await addRateLimits(app, { limits: deps.limits ?? {}, counters, clock });
  await serveOpenapi(app, deps.version);
  const sessions = createSessions({ db, key: secrets.sessionKey, clock });
  const audit = createAuditLog(secrets.auditKey, clock);
  const { keepDeletedDays = defaultKeepDeletedDays } = deps;
  purgeWhenDue(app, { db, audit, clock, keepDeletedDays });
  const tokens = await startTokens(app, deps, audit, clock);
  const parts = { sessions, audit, tokens, keepDeletedDays, clock, isStopping };
  registerRoutes(app, api, createHandlers(deps, parts), sessions.open);
  await registerGateway(app, {
    openAccessToken: openBearerToken(tokens.openToken),
    jiraUrl: deps.jira.baseUrl,
    deployment: deps.jira.deployment,
    impersonation: deps.impersonation ?? null,
    ...(deps.wayOut && { wayOut: deps.wayOut }),
  });
  return app;
}

type Parts = Readonly<{
  sessions: Sessions;
  audit: AuditLog;
  tokens: TokensDeps;
  keepDeletedDays: number;
  clock: () => number;
  isStopping: () => boolean;
}>;

/** What it holds in memory is written when the service stops. */
async function startTokens(
  app: FastifyInstance,
  deps: ServiceDeps,
  audit: AuditLog,
  clock: () => number,
): Promise<TokensDeps> {
  const { db, secrets, limits = {}, log } = deps;
  const tokens = await createTokens({
    db,
    listening: deps.listening ?? null,
    audit,
    secrets,
    algorithm: deps.signingAlgorithm ?? 'EdDSA',
    limits,
    jiraUrl: deps.jira.baseUrl,
    issuer: issuerOf(app, deps.publicUrl ?? null),
    onOutcome: deps.onAuthentication ?? deps.metrics?.countAuthentication ?? (() => undefined),
    onError: (error) => log.error({ err: error }, 'could not be written'),
    clock,
  });
  app.addHook('onClose', tokens.stop);
  return tokens;
}

/** The address that clients know. Where it listens is asked for once, since every token carries it. */
function issuerOf(app: FastifyInstance, publicUrl: string | null): () => string {
  let known = publicUrl;
  return () => {
    if (known === null && app.server.listening) known = app.listeningOrigin;
    return known ?? 'http://localhost';
  };
}

function createHandlers(
  { db, jira, secrets, version, launchTokens, secretFormat = 'hex' }: ServiceDeps,
  { sessions, audit, tokens, keepDeletedDays, clock, isStopping }: Parts,
): RouteHandlers {
  const keys = { db, audit, pepper: secrets.pepper, secretFormat, keepDeletedDays, clock };
  return {
    ...deletedKeysHandlers(keys),
    about: aboutRoute(jira, version),
    authenticate: authenticateRoute(tokens),
    authenticateV2: authenticateV2Route(tokens),
    bulkCreateKeys: bulkCreateKeysRoute(keys, jira),
    bulkDeleteKeys: bulkDeleteKeysRoute(keys),
    bulkRegenerateKeys: bulkRegenerateKeysRoute(keys),
    checkSecret: checkSecretRoute(keys),
    createKey: createKeyRoute(keys, jira),
    createSession: createSessionRoute({ db, audit, jira, sessions, launchTokens }),
    deleteKey: deleteKeyRoute(keys),
    describeAuthorizationServer: describeAuthorizationServerRoute(tokens),
    endSession: endSessionRoute(db, audit, sessions),
    getOverview: getOverviewRoute(db, clock),
    healthLive: healthLiveRoute(),
    healthReady: healthReadyRoute(db, isStopping),
    introspectToken: introspectTokenRoute(tokens, sessions.open),
    issueToken: issueTokenRoute(tokens),
    listAudit: listAuditRoute(db),
    listKeyChanges: listKeyChangesRoute(keys),
    listKeys: listKeysRoute(keys, createKeyCounts(db, clock)),
    listPlan: listPlanRoute(keys),
    listSigningKeys: listSigningKeysRoute(tokens),
    planCreateKeys: planCreateKeysRoute(keys),
    planKeys: planKeysRoute(keys),
    regenerateKey: regenerateKeyRoute(keys),
    resolveUsers: resolveUsersRoute(db),
    revokePreviousSecret: revokePreviousSecretRoute(keys),
    revokeToken: revokeTokenRoute(tokens, db, clock),
    rotateSigningKey: rotateSigningKeyRoute(tokens, db, audit),
    searchUsers: searchUsersRoute(db, jira),
    setKeyExpiry: setKeyExpiryRoute(keys),
    syncUsers: syncUsersRoute({ db, audit, jira, clock }),
    verifyAudit: verifyAuditRoute(db, secrets.auditKey),
  };
}
