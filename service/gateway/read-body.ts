import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { Problem } from '../plugins/problem.ts';
import { badInput } from './bad-input.ts';
import type { GatewayLimits } from './gateway-limits.ts';
import { readParameters, type Parameter } from './parameters.ts';
import { refuseParameters } from './refuse-parameters.ts';

/** A body's length when it is told beforehand; null when it comes in chunks. */
export function bodyLength(headers: IncomingHttpHeaders): number | null {
  return headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : null;
}

/**
 * The body piece by piece, as fast as it is taken and never more than that.
 * @throws body_too_large, body_timeout while it is read
 */
export async function* streamBody(
  message: IncomingMessage,
  mostBytes: number,
  idleMs: number,
): AsyncGenerator<Buffer> {
  // Ending early must not end the connection: the answer still has to go out on it.
  const pieces = message.iterator({ destroyOnReturn: false });
  let size = 0;
  for (;;) {
    const next = await within(idleMs, pieces.next() as Promise<IteratorResult<Buffer>>);
    if (next.done) return;
    size += next.value.length;
    if (size > mostBytes) throw new Problem('body_too_large');
    yield next.value;
  }
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = delay(ms, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new Problem('body_timeout');
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    timer.abort();
  }
}

/** A servlet container reads the fields of such a body as parameters, which OAuth 1.0a signs (RFC 5849 3.4.1.3.1). */
export const isForm = ({ 'content-type': type = '' }: IncomingHttpHeaders): boolean =>
  /^\s*application\/x-www-form-urlencoded\s*(;|$)/i.test(type);

/** @throws bad_input, body_too_large, body_timeout */
export async function readForm(message: IncomingMessage, limits: GatewayLimits): Promise<Parameter[]> {
  const { 'content-type': type = '', 'content-encoding': encoding } = message.headers;
  const charset = /charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1]?.toLowerCase();
  // In another charset the names that are refused could be written so that only Jira sees them.
  if (charset !== undefined && charset !== 'utf-8') throw badInput('headers', 'a form must be in UTF-8');
  if (encoding !== undefined) throw badInput('headers', 'a form must have no Content-Encoding');
  if ((bodyLength(message.headers) ?? 0) > limits.formBytes) throw new Problem('body_too_large');
  const pieces: Buffer[] = [];
  for await (const piece of streamBody(message, limits.formBytes, limits.idleMs)) pieces.push(piece);
  const form = readParameters(textOf(Buffer.concat(pieces)), 'body');
  refuseParameters(form, 'body');
  return form;
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw badInput('body', 'is not UTF-8');
  }
}
