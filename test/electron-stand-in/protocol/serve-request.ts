import type { CdpSession } from '../chromium/cdp-connection.ts';
import { defaultSession } from '../session/session.ts';
import { handlerOf } from './protocol.ts';
import { schemeOf, toAppUrl } from './scheme-urls.ts';

export type PausedRequest = {
  requestId: string;
  frameId: string;
  resourceType: string;
  request: {
    url: string;
    method: string;
    headers: Record<string, string>;
    postDataEntries?: { bytes?: string }[];
  };
};

/** Answers one request of the page from the app's protocol handler. Every other address does not exist here. */
export async function serveRequest(session: CdpSession, paused: PausedRequest): Promise<void> {
  const { requestId, request } = paused;
  const url = toAppUrl(request.url);
  const fail = async (errorReason: 'InternetDisconnected' | 'BlockedByClient' | 'Failed') => {
    await session.send('Fetch.failRequest', { requestId, errorReason });
  };
  const handler = handlerOf(schemeOf(url));
  if (defaultSession.webRequest.isCancelled(url, request.method)) return fail('BlockedByClient');
  if (!handler) return fail('InternetDisconnected');
  try {
    const body = Buffer.concat(
      (request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')),
    );
    const { method, headers } = request;
    const response = await handler(
      new Request(url, { method, headers, ...(body.length > 0 && { body: new Uint8Array(body) }) }),
    );
    const sent = defaultSession.webRequest.changeHeaders(url, response.status, headersOf(response));
    await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: sent,
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  } catch (error) {
    console.error(error);
    await fail('Failed');
  }
}

const headersOf = (response: Response) => [...response.headers].map(([name, value]) => ({ name, value }));
