import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { isAxiosError, type AxiosInstance } from 'axios';
import { Check } from 'typebox/value';
import { problemBody, problems, type ProblemCode } from '../../../service/api/core/problems.ts';
import { networkFaultOf } from '../../../service/network/network-fault.ts';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from '../../../service/api/core/route.ts';
import type { AppErrorCode } from '../../contract/core/errors.ts';
import { CallFailed } from '../ipc/call-failed.ts';

export type RequestParts<R extends Route> = Readonly<{
  params?: ParamsOf<R>;
  query?: QueryOf<R>;
  body?: BodyOf<R>;
}>;
type AnyParts = Readonly<{ params?: object; query?: object; body?: object }>;
/** Sends one request of the HTTP contract. Throws CallFailed with the service's code, or one that says how far it came. */
export type SendRequest = <R extends Route>(
  route: R,
  parts: RequestParts<R>,
  headers: Readonly<Record<string, string>>,
) => Promise<AnswerOf<R>>;

const maxAnswerBytes = 50 * 1024 * 1024;
const timeoutMs = 30_000;
/** Reading a directory of 100,000 users, or checking as many audit entries, takes its time. */
const longTimeoutMs = 15 * 60_000;
const longRoutes: readonly string[] = ['/api/v1/users/sync', '/api/v1/audit/verify'];

/**
 * Connections are kept.
 * @param baseUrl of the key service at this moment
 * @param httpsAgent for other computers: their proxies and certificates
 */
export function createSendRequest(
  baseUrl: () => Promise<string>,
  httpsAgent = new HttpsAgent({ keepAlive: true }),
): SendRequest {
  const http = axios.create({
    httpAgent: new HttpAgent({ keepAlive: true }),
    httpsAgent,
    // The agent knows the proxies; axios would ask the environment.
    proxy: false,
    maxRedirects: 0,
    maxContentLength: maxAnswerBytes,
    validateStatus: () => true,
    responseType: 'text',
    transformResponse: (text: string) => text,
    paramsSerializer: { indexes: null },
  });
  return async (route, parts, headers) => {
    const base = await baseUrl();
    const { status, data, headers: described } = await request(http, base, route, parts, headers);
    const answer = parse(data, described['content-type']);
    if (status === route.status) {
      if (!route.answer) return undefined as AnswerOf<typeof route>;
      if (Check(route.answer, answer)) return answer as AnswerOf<typeof route>;
      throw new CallFailed('service_bad_answer');
    }
    throw problemOf(status, answer, route);
  };
}

async function request(
  http: AxiosInstance,
  base: string,
  route: Route,
  { params, query, body }: AnyParts,
  headers: Readonly<Record<string, string>>,
) {
  const named = (params ?? {}) as Readonly<Record<string, string>>;
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(named[name] ?? ''),
  );
  try {
    return await http.request<string>({
      method: route.method,
      url: base + path,
      // axios would name a form for a request without a body.
      headers: { accept: 'application/json', 'content-type': body ? 'application/json' : false, ...headers },
      signal: AbortSignal.timeout(longRoutes.includes(route.path) ? longTimeoutMs : timeoutMs),
      ...(query && { params: query }),
      ...(body && { data: body }),
    });
  } catch (error) {
    throw failureOf(error, route);
  }
}

/** What never connected changed nothing; what broke later may have been done, unless it only read. */
function failureOf(error: unknown, route: Route): CallFailed {
  const fault = networkFaultOf(error);
  if (fault) return new CallFailed(fault.code, { details: fault.details, cause: fault.cause });
  const code = isAxiosError(error) ? (error.code ?? '') : '';
  const nothingSent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(
    code,
  );
  const cause = new Error(`The request to the key service failed: ${code}`);
  return new CallFailed(nothingSent || route.method === 'GET' ? 'service_unreachable' : 'outcome_unknown', {
    cause,
  });
}

function problemOf(status: number, answer: unknown, route: Route): CallFailed {
  if (!Check(problemBody, answer) || !isProblemCode(answer.code)) {
    const cause = new Error(`The key service answered ${status}.`);
    return new CallFailed(codeOfProxy(status, route) ?? 'service_bad_answer', { cause });
  }
  const { code, reference, fields, keyId, retryAfter, certificate, proxy } = answer;
  const details = {
    ...(fields && { fields: fields.slice(0, 20).map(cutTexts) }),
    ...(keyId !== undefined && { keyId: cut(keyId) }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(certificate !== undefined && { certificate }),
    ...(proxy !== undefined && { proxy }),
  };
  return new CallFailed(code, { reference: cut(reference), details });
}

/** A service says what is in its list, and cannot speak for the console. */
const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

/** The page is told texts of any service in a length that can be shown. */
const cut = (text: string): string => text.slice(0, 200);
const cutTexts = ({ path, message }: { path: string; message: string }) => ({
  path: cut(path),
  message: cut(message),
});

/** What a proxy in between says: 503 passed nothing on, after 502 and 504 the service may have done it. */
function codeOfProxy(status: number, route: Route): AppErrorCode | null {
  if (status !== 502 && status !== 503 && status !== 504) return null;
  return status === 503 || route.method === 'GET' ? 'service_unreachable' : 'outcome_unknown';
}

/** What does not say that it is JSON is a page of something in between. */
function parse(text: string, type: unknown): unknown {
  if (typeof type !== 'string' || !/^application\/(problem\+)?json\b/.test(type)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
