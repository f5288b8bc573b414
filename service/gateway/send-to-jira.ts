import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { networkFaultOf } from '../network/network-fault.ts';
import { Problem } from '../plugins/problem.ts';
import type { Headers } from './hop-headers.ts';

export type JiraRequest = Readonly<{
  method: string;
  url: string;
  headers: Headers;
  body: Readable | string | null;
  /** Ends it wherever it is. */
  signal: AbortSignal;
}>;
export type JiraAnswer = Dispatcher.ResponseData;

/**
 * Sends one request once and follows no redirect: what Jira may have received is never sent again.
 * @returns status and headers, and the body as a stream
 * @throws the codes of networkProblems, jira_timeout, jira_unreachable, jira_bad_answer, or the Problem of the body
 */
export async function sendToJira(dispatcher: Dispatcher, request: JiraRequest): Promise<JiraAnswer> {
  const { url, ...options } = request;
  const { origin } = new URL(url);
  try {
    // The path goes out as it was signed: a URL object would write it anew.
    return await dispatcher.request({
      ...options,
      origin,
      path: url.slice(url.indexOf('/', url.indexOf('//') + 2)),
    });
  } catch (error) {
    throw failureOf(error);
  }
}

const timeouts = ['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'];

/** What the library's errors hold of sockets and requests stays out of the log. */
function failureOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const fault = networkFaultOf(error);
  if (fault) return new Problem(fault.code, fault.details, { cause: fault.cause });
  const { code = '', name, message } = error as NodeJS.ErrnoException;
  const cause = new Error(`The request to Jira failed: ${code} ${message}`);
  if (timeouts.includes(code)) return new Problem('jira_timeout', {}, { cause });
  const isNoHttp = name === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW';
  return new Problem(isNoHttp ? 'jira_bad_answer' : 'jira_unreachable', {}, { cause });
}
