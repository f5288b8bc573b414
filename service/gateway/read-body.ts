import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Transform, type Readable } from 'node:stream';
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
 * The body piece by piece, as fast as it is taken and never more than that. Ending it leaves the connection alone: the
 * answer still has to go out there. Its errors: body_too_large, body_timeout.
 */
export function streamBody(message: IncomingMessage, mostBytes: number, idleMs: number): Readable {
  let size = 0;
  const body = new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      size += piece.length;
      timer.refresh();
      if (size > mostBytes) done(new Problem('body_too_large'));
      else done(null, piece);
    },
  });
  const timer = setTimeout(() => {
    // What waits to be taken is no fault of the caller; how long it may wait is the limit of the other side.
    if (body.readableLength > 0) timer.refresh();
    else body.destroy(new Problem('body_timeout'));
  }, idleMs);
  body.once('close', () => clearTimeout(timer));
  message.once('error', (error) => body.destroy(error));
  return message.pipe(body);
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
  for await (const piece of streamBody(message, limits.formBytes, limits.idleMs)) {
    pieces.push(piece as Buffer);
  }
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
