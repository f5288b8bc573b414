import axios, { isAxiosError, type AxiosResponse } from 'axios';
import type { Static, TSchema } from 'typebox';
import { Check } from 'typebox/value';
import { networkFaultOf } from '../network/network-fault.ts';
import type { WayOut } from '../network/way-out.ts';
import { Problem } from '../plugins/problem.ts';
import { jiraConnection } from './jira-connection.ts';

export type JiraRequest = Readonly<{
  path: string;
  authorization?: string;
  query?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}>;

/** GETs a path of one Jira and checks the answer's shape. */
export type AskJira = <S extends TSchema>(request: JiraRequest, shape: S) => Promise<Static<S>>;

const timeoutMs = 10_000;
const maxAnswerBytes = 20 * 1024 * 1024;
/** What stands in front of Jira says that Jira is not there. */
const proxyStatuses = new Set([502, 503, 504]);
/** Longest wait that is passed on from a Retry-After. */
const maxRetryAfter = 3600;

/**
 * @param baseUrl of the Jira, from configuration
 * @throws the codes of networkProblems, jira_unreachable, jira_timeout, jira_bad_answer, jira_rate_limited, jira_credentials_refused; a 404 is null
 */
export function createAskJira(baseUrl: string, limitMs = timeoutMs, wayOut?: WayOut): AskJira {
  const http = axios.create({
    ...jiraConnection(baseUrl, wayOut),
    baseURL: baseUrl,
    // A redirect could carry the credentials to another host.
    maxRedirects: 0,
    maxContentLength: maxAnswerBytes,
    validateStatus: () => true,
    paramsSerializer: { indexes: null },
    headers: { Accept: 'application/json' },
  });
  return async ({ path, authorization, query }, shape) => {
    const response = await http
      .get<unknown>(path, {
        params: query,
        headers: authorization === undefined ? {} : { Authorization: authorization },
        signal: AbortSignal.timeout(limitMs),
      })
      .catch((error: unknown) => {
        throw failureOf(error);
      });
    return bodyOf(response, shape);
  };
}

function bodyOf<S extends TSchema>(response: AxiosResponse<unknown>, shape: S): Static<S> {
  const { status, data } = response;
  if (status === 429) {
    throw new Problem('jira_rate_limited', { retryAfter: retryAfterOf(response.headers['retry-after']) });
  }
  if (status === 401 || status === 403) throw new Problem('jira_credentials_refused');
  const answer = status === 404 ? null : data;
  if ((status === 200 || status === 404) && Check(shape, answer)) return answer;
  const cause = new Error(`Jira answered ${status}, not what was asked for.`);
  throw new Problem(proxyStatuses.has(status) ? 'jira_unreachable' : 'jira_bad_answer', {}, { cause });
}

/** The error of axios holds the request with its Authorization: only its code and message go on. */
function failureOf(error: unknown): Problem {
  const fault = networkFaultOf(error);
  if (fault) return new Problem(fault.code, fault.details, { cause: fault.cause });
  const code = isAxiosError(error) ? (error.code ?? '') : '';
  const message = error instanceof Error ? error.message : '';
  const cause = new Error(`The request to Jira failed: ${code} ${message}`);
  if (code === 'ERR_CANCELED' || code === 'ETIMEDOUT' || code === 'ECONNABORTED') {
    return new Problem('jira_timeout', {}, { cause });
  }
  // axios has one code for an answer that is too large and for one whose connection broke.
  const isWrong = code === 'ERR_BAD_RESPONSE' && !message.includes('aborted');
  return new Problem(isWrong ? 'jira_bad_answer' : 'jira_unreachable', {}, { cause });
}

/** RFC 9110 section 10.2.3: seconds or a date. */
function retryAfterOf(header: unknown): number {
  const text = typeof header === 'string' ? header : '';
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), maxRetryAfter) : 60;
}
