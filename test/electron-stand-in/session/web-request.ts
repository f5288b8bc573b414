import type { CallbackResponse, HeadersReceivedResponse } from 'electron';
import { failLoudly } from '../fail-loudly.ts';

type Header = { name: string; value: string };
type BeforeRequest = (details: object, callback: (response: CallbackResponse) => void) => void;
type HeadersReceived = (details: object, callback: (response: HeadersReceivedResponse) => void) => void;

/** session.webRequest: the two hooks by which an app refuses requests and changes response headers. */
class WebRequest {
  #beforeRequest: BeforeRequest | null = null;
  #headersReceived: HeadersReceived | null = null;

  onBeforeRequest(filter: unknown, listener?: BeforeRequest | null): void {
    this.#beforeRequest = listener === undefined ? (filter as BeforeRequest) : listener;
  }

  onHeadersReceived(filter: unknown, listener?: HeadersReceived | null): void {
    this.#headersReceived = listener === undefined ? (filter as HeadersReceived) : listener;
  }

  isCancelled(url: string, method: string): boolean {
    if (!this.#beforeRequest) return false;
    const answers: CallbackResponse[] = [];
    this.#beforeRequest({ url, method }, (response) => answers.push(response));
    return theOnly(answers).cancel === true;
  }

  changeHeaders(url: string, statusCode: number, headers: Header[]): Header[] {
    if (!this.#headersReceived) return headers;
    const responseHeaders: Record<string, string[]> = {};
    for (const { name, value } of headers) (responseHeaders[name] ??= []).push(value);
    const answers: HeadersReceivedResponse[] = [];
    this.#headersReceived({ url, statusCode, responseHeaders }, (response) => answers.push(response));
    const changed = theOnly(answers).responseHeaders ?? responseHeaders;
    return Object.entries(changed).flatMap(([name, values]) =>
      [values].flat().map((value) => ({ name, value })),
    );
  }
}

function theOnly<T>(answers: readonly T[]): T {
  const [answer] = answers;
  if (answer === undefined)
    throw new Error('electron stand-in: a webRequest listener must call back at once');
  return answer;
}
failLoudly('session.webRequest', WebRequest.prototype);

export const webRequest = new WebRequest();
