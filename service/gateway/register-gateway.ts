import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Dispatcher } from 'undici';
import type { Deployment } from '../api/models/jira-user.ts';
import { environmentWayOut, type WayOut } from '../network/way-out.ts';
import { answerClientError } from '../plugins/problem-answers.ts';
import { Problem } from '../plugins/problem.ts';
import type { OpenAccessToken, TokenHolder } from '../tokens/token-holder.ts';
import { badInput } from './bad-input.ts';
import { documentGateway, gatewayMethods } from './document-gateway.ts';
import { gatewayLimits, type GatewayLimits } from './gateway-limits.ts';
import type { Impersonation } from './impersonation.ts';
import { createJiraDispatcher } from './jira-dispatcher.ts';
import { passBack } from './pass-back.ts';
import { bodyLength, isForm, readForm, streamBody } from './read-body.ts';
import { readTarget } from './read-target.ts';
import { headersForJira } from './request-headers.ts';
import { sendToJira } from './send-to-jira.ts';
import { writeParameters } from './parameters.ts';

export type GatewayDeps = Readonly<{
  openAccessToken: OpenAccessToken;
  /** Of configuration, without a slash at the end. */
  jiraUrl: string;
  deployment: () => Promise<Deployment>;
  /** null: this service is not linked with its Jira. */
  impersonation: Impersonation | null;
  limits?: Partial<GatewayLimits>;
  /** Proxies and certificates on the way to Jira; by the environment, when left out. */
  wayOut?: WayOut;
}>;

type Gateway = GatewayDeps & Readonly<{ dispatcher: Dispatcher; limits: GatewayLimits }>;

/** Why the request to Jira ended: there is nobody left to answer. */
class CallerLeft extends Error {}

/** `ANY /jira/*`: with a valid access token, the same request at Jira on behalf of the user of its API key. */
export async function registerGateway(app: FastifyInstance, deps: GatewayDeps): Promise<void> {
  const limits = { ...gatewayLimits, ...deps.limits };
  const dispatcher = createJiraDispatcher(deps.jiraUrl, limits, deps.wayOut ?? environmentWayOut());
  const gateway: Gateway = { ...deps, limits, dispatcher };
  app.addHook('onClose', () => gateway.dispatcher.destroy());
  // Fastify never sees a CONNECT; Node would hang up without a word.
  app.server.on('connect', (_request, socket) => answerClientError(new Error('CONNECT'), socket));
  await app.register((plugin, _options, done) => {
    plugin.removeAllContentTypeParsers();
    plugin.addContentTypeParser('*', (_request, payload, parsed) => parsed(null, payload));
    plugin.decorateRequest('holder');
    // Before anything is looked at: who has no token learns nothing.
    plugin.addHook('onRequest', async (request) => {
      request.setDecorator('holder', await gateway.openAccessToken(request.headers.authorization));
    });
    plugin.addHook('onSend', endUnreadConnection);
    for (const method of gatewayMethods) {
      plugin.route({
        method,
        url: '/jira/*',
        exposeHeadRoute: false,
        ...documentGateway(method),
        handler: (request, reply) => answerThroughJira(gateway, request, reply),
      });
    }
    done();
  });
}

/** The rest of a body that nobody wants would otherwise be read to its end before the next request. */
function endUnreadConnection(request: FastifyRequest, reply: FastifyReply, _body: unknown, done: () => void) {
  const isUnread = bodyLength(request.raw.headers) !== 0 && !request.raw.complete;
  if (isUnread) void reply.header('connection', 'close');
  done();
}

async function answerThroughJira(gateway: Gateway, request: FastifyRequest, reply: FastifyReply) {
  const { jiraUrl, limits } = gateway;
  const signal = abortedWhenCallerLeaves(reply);
  try {
    const { answer, url } = await callJira(gateway, request, signal);
    passBack(reply, answer, { requested: url, jiraUrl, idleMs: limits.idleMs });
  } catch (error) {
    if (!(signal.reason instanceof CallerLeft)) throw error;
    request.log.info('the caller left before the answer');
    void reply.hijack();
  }
  return reply;
}

async function callJira(gateway: Gateway, request: FastifyRequest, signal: AbortSignal) {
  const { limits, jiraUrl, dispatcher } = gateway;
  const { raw, method } = request;
  refuseMethod(request);
  const { path, query } = readTarget(raw.url ?? '');
  if ((bodyLength(raw.headers) ?? 0) > limits.bodyBytes) throw new Problem('body_too_large');
  const impersonate = await impersonationOf(gateway);
  const form = isForm(raw.headers) ? await readForm(raw, limits) : null;
  const call = { method, url: `${jiraUrl}${path}`, query, form: form ?? [] };
  const signed = await impersonate(call, request.getDecorator<TokenHolder>('holder'));
  const headers = { ...headersForJira(raw.headers), ...signed.headers };
  const body = form === null ? bodyOf(request, limits) : writeParameters(form);
  if (typeof body === 'string') headers['content-length'] = String(Buffer.byteLength(body));
  return {
    answer: await sendToJira(dispatcher, { method, url: signed.url, headers, body, signal }),
    url: signed.url,
  };
}

function refuseMethod({ method, raw: { headers } }: FastifyRequest): void {
  if (method === 'TRACE') throw badInput('method', 'TRACE is not passed on');
  // Java's own client offers HTTP/2 with every request, and takes it well when nobody answers to that.
  if (headers.upgrade !== undefined && headers.upgrade.toLowerCase() !== 'h2c') {
    throw badInput('headers', 'no other protocol is spoken here (Upgrade)');
  }
  const hasBody = bodyLength(headers) !== 0;
  if (hasBody && (method === 'GET' || method === 'HEAD')) throw badInput('body', `${method} takes no body`);
}

/** @throws gateway_cloud_unsupported, gateway_not_linked */
async function impersonationOf({ deployment, impersonation }: Gateway): Promise<Impersonation> {
  if ((await deployment()) === 'cloud') throw new Problem('gateway_cloud_unsupported');
  if (impersonation === null) throw new Problem('gateway_not_linked');
  return impersonation;
}

function bodyOf({ raw }: FastifyRequest, { bodyBytes, idleMs }: GatewayLimits): Readable | null {
  return bodyLength(raw.headers) === 0 ? null : streamBody(raw, bodyBytes, idleMs);
}

function abortedWhenCallerLeaves({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort(new CallerLeft());
  });
  return controller.signal;
}
