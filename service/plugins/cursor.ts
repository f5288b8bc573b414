import { createHash } from 'node:crypto';
import { Problem } from './problem.ts';

/** The last row of a page: what the next page starts after. */
export type Position = readonly [value: string | number, id: string | number];

const listOf = (list: unknown): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 16);

/** @param list everything that makes the list what it is (filter, sort, order): a cursor is good for that list only */
export const writeCursor = (list: unknown, position: Position): string =>
  Buffer.from(JSON.stringify([listOf(list), ...position])).toString('base64url');

/** @throws bad_cursor when it was not made by `writeCursor` for the same list */
export function readCursor(list: unknown, cursor: string): Position {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new Problem('bad_cursor');
  }
  if (!Array.isArray(parts) || parts.length !== 3 || parts[0] !== listOf(list))
    throw new Problem('bad_cursor');
  const [, value, id] = parts as unknown[];
  const isValue = (x: unknown): x is string | number => typeof x === 'string' || typeof x === 'number';
  if (!isValue(value) || !isValue(id)) throw new Problem('bad_cursor');
  return [value, id];
}
