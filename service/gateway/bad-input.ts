import { Problem } from '../plugins/problem.ts';

/** The caller's fault in one part of a request; the message never repeats what was sent. */
export const badInput = (path: 'path' | 'query' | 'body' | 'headers' | 'method', message: string): Problem =>
  new Problem('bad_input', { fields: [{ path, message }] });
