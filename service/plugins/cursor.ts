import { createHash } from 'node:crypto';
import { Problem } from './problem.ts';

/** The last row of a page: what the next page starts after. */
export type Position = readonly [value: string | number, id: string | number];

const listOf = (list: unknown): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 16);

/** @param list everything that makes the list what it is (filter, sort, order): a cursor is good for that list only */
export const writeCursor = (list: unknown, position: Position): string =>
  Buffer.from(JSON.stringify([listOf(list), ...position])).toString('base64url');

/** What a list's positions are made of. */
export type PositionShape = readonly [value: 'string' | 'number', id: 'string' | 'number'];

/** @throws bad_cursor when it was not made by `writeCursor` for the same list */
export function readCursor(list: unknown, shape: PositionShape, cursor: string): Position {
  const [name, value, id, ...rest] = partsOf(cursor);
  if (name !== listOf(list) || !isOf(shape[0], value) || !isOf(shape[1], id) || rest.length > 0) {
    throw new Problem('bad_cursor');
  }
  return [value, id];
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

const isOf = (type: PositionShape[0], value: unknown): value is string | number =>
  typeof value === type && (type === 'string' || Number.isSafeInteger(value));
