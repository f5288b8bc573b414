import { createPublicKey } from 'node:crypto';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { fastify, LogController, type FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';
import type { Deployment } from '../../../../service/api/models/jira-user.ts';
import { createDataCenterImpersonation } from '../../../../service/gateway/data-center-impersonation.ts';
import { makeJiraLink, publicKeyOf, type JiraLink } from '../../../../service/gateway/jira-link.ts';
import { registerGateway, type GatewayDeps } from '../../../../service/gateway/register-gateway.ts';
import {
  answerClientError,
  answerFrameworkError,
  answerProblems,
} from '../../../../service/plugins/problem-answers.ts';
import { Problem } from '../../../../service/plugins/problem.ts';
import { addRequestLog } from '../../../../service/plugins/request-log.ts';
import { addSecurityHeaders } from '../../../../service/plugins/security-headers.ts';
import { createDirectory, loginOf, type SampleUser } from '../../../../service/sample-jira/directory.ts';
import { createSampleControl } from '../../../../service/sample-jira/sample-control.ts';
import { startSampleJira } from '../../../../service/sample-jira/start-sample-jira.ts';
import type { OpenAccessToken, TokenHolder } from '../../../../service/tokens/token-holder.ts';

/** Made once: it takes as long as all the rest. */
export const testLink: JiraLink = await makeJiraLink('keydesk-test');

export const holderOf = (user: SampleUser, userLogin = loginOf(user)): TokenHolder => ({
  tokenId: 'a token',
  keyId: 'a key',
  clientId: 'C'.repeat(32),
  userId: user.accountId,
  userName: user.displayName,
  userLogin,
  expiresAt: Date.now() + 60_000,
});

/** Access tokens of tests: `Bearer <account id>`, or what is wrong with one. */
export const openTestToken =
  (directory: readonly SampleUser[]): OpenAccessToken =>
  (authorization) => {
    const token = authorization?.replace('Bearer ', '') ?? '';
    if (token === '') return Promise.reject(new Problem('token_missing'));
    if (token === 'expired') return Promise.reject(new Problem('token_expired'));
    const [id, login] = token.split('|');
    const user = directory.find(({ accountId }) => accountId === id);
    if (!user) return Promise.reject(new Problem('token_invalid'));
    return Promise.resolve(holderOf(user, login));
  };

type GatewayOptions = Partial<GatewayDeps> & { jiraUrl: string };

/** The gateway alone on real HTTP, with the answers and headers of the whole service. */
export async function listeningGateway(options: GatewayOptions) {
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const loggerInstance: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    clientErrorHandler: answerClientError,
    frameworkErrors: answerFrameworkError,
    forceCloseConnections: true,
  });
  addRequestLog(app, log);
  answerProblems(app);
  addSecurityHeaders(app);
  app.addSchema({ $id: 'Problem', type: 'object' });
  const directory = createDirectory(60);
  await registerGateway(app, {
    openAccessToken: openTestToken(directory),
    deployment: () => Promise.resolve<Deployment>('data-center'),
    impersonation: createDataCenterImpersonation(testLink),
    ...options,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const authorization = `Bearer ${directory[0]?.accountId ?? ''}`;
  return { app, url, logged, authorization, close: () => app.close() };
}

/** The gateway linked with a sample Jira Data Center, both on real HTTP. `ask` is done by the first user. */
export async function gatewayOnDataCenter(options: Partial<GatewayDeps> = {}, further: SampleUser[] = []) {
  const directory = [...createDirectory(60), ...further];
  const control = createSampleControl();
  control.links.set(testLink.consumerKey, {
    publicKey: createPublicKey(publicKeyOf(testLink)),
    mayImpersonate: true,
  });
  const jira = await startSampleJira(directory, control, 'data-center');
  const openAccessToken = openTestToken(directory);
  const gateway = await listeningGateway({ jiraUrl: jira.url, openAccessToken, ...options });
  const [first, second] = directory as [SampleUser, SampleUser];
  const ask = (path: string, init: RequestInit & { user?: SampleUser; token?: string } = {}) => {
    const { user = first, token = user.accountId, ...rest } = init;
    const headers = { authorization: `Bearer ${token}`, ...(rest.headers as Record<string, string>) };
    return fetch(`${gateway.url}/jira${path}`, { redirect: 'manual', ...rest, headers });
  };
  const stop = async () => {
    await gateway.close();
    await jira.close();
  };
  return { ...gateway, ask, control, directory, first, jira, second, stop };
}
export type TriedGateway = Awaited<ReturnType<typeof gatewayOnDataCenter>>;

type Sent = Readonly<{ method?: string; headers?: Record<string, string>; body?: string | Buffer }>;
export type Answer = Readonly<{ status: number; headers: IncomingHttpHeaders; text: string; code: unknown }>;

/** Sends a request with exactly this path, as no well-behaved client would. */
export function sendRaw(url: string, path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  const { hostname, port } = new URL(url);
  return new Promise<Answer>((resolve, reject) => {
    const sent = httpRequest({ hostname, port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.on('error', reject);
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => {
        const isProblem =
          text !== '' && response.headers['content-type']?.startsWith('application/problem+json');
        const code = isProblem ? (JSON.parse(text) as { code: string }).code : null;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, code });
      });
    });
    sent.on('error', reject).end(body);
  });
}
