import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { isAxiosError, type AxiosInstance } from 'axios';
import { Check } from 'typebox/value';
import { problemBody } from '../../../service/api/core/problems.ts';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from '../../../service/api/core/route.ts';
import { isAppErrorCode, type AppErrorCode } from '../../contract/core/errors.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import { isLoopback } from '../connections/normal-address.ts';

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

/** @param baseUrl of the key service at this moment. Connections are kept; a proxy is used for other computers only. */
export function createSendRequest(baseUrl: () => Promise<string>): SendRequest {
  const http = axios.create({
    httpAgent: new HttpAgent({ keepAlive: true }),
    httpsAgent: new HttpsAgent({ keepAlive: true }),
    maxRedirects: 0,
    maxContentLength: maxAnswerBytes,
    validateStatus: () => true,
    responseType: 'text',
    transformResponse: (text: string) => text,
    paramsSerializer: { indexes: null },
  });
  return async (route, parts, headers) => {
    const base = await baseUrl();
    const { status, data } = await request(http, base, route, parts, headers);
    const answer = parse(data);
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
      ...(isLoopback(new URL(base).hostname) && { proxy: false as const }),
    });
  } catch (error) {
    throw failureOf(error, route);
  }
}

/** What never connected changed nothing; what broke later may have been done, unless it only read. */
function failureOf(error: unknown, route: Route): CallFailed {
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
  if (!Check(problemBody, answer) || !isAppErrorCode(answer.code)) {
    const cause = new Error(`The key service answered ${status}.`);
    return new CallFailed(codeOfProxy(status, route) ?? 'service_bad_answer', { cause });
  }
  const { code, reference, fields, keyId, retryAfter } = answer;
  const details = {
    ...(fields && { fields }),
    ...(keyId !== undefined && { keyId }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
  return new CallFailed(code, { reference, details });
}

/** What a proxy in between says: 503 passed nothing on, after 502 and 504 the service may have done it. */
function codeOfProxy(status: number, route: Route): AppErrorCode | null {
  if (status !== 502 && status !== 503 && status !== 504) return null;
  return status === 503 || route.method === 'GET' ? 'service_unreachable' : 'outcome_unknown';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
