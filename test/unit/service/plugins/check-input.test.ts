import { describe, expect, it } from 'vitest';
import { listKeys } from '../../../../service/api/list-keys.ts';
import { planKeys } from '../../../../service/api/plan-keys.ts';
import type { Problem } from '../../../../service/plugins/problem.ts';
import { checkInput } from '../../../../service/plugins/check-input.ts';

const query = checkInput(listKeys.query, 'querystring');
const body = checkInput(planKeys.body, 'body');
const fieldsOf = (answer: { value?: unknown; error?: Problem }) => answer.error?.details.fields;

describe('checking what comes in', () => {
  it('reads numbers and booleans of a URL', () => {
    expect(query({ limit: '25', neverUsed: 'false', secretOlderThanDays: '90', search: '007' })).toEqual({
      value: { limit: 25, neverUsed: false, secretOlderThanDays: 90, search: '007' },
    });
  });

  it.each(['1.9', '1e2', '0x10', ' 5', '-1', '', 'true', '9'.repeat(30)])(
    'does not guess a number from %j',
    (limit) => {
      expect(fieldsOf(query({ limit }))?.[0]?.path).toBe('/limit');
    },
  );

  it.each(['yes', '1', 'TRUE', ''])('does not guess a boolean from %j', (neverUsed) => {
    expect(fieldsOf(query({ neverUsed }))?.[0]?.path).toBe('/neverUsed');
  });

  it('refuses a parameter that is given twice', () => {
    expect(fieldsOf(query({ search: ['a', 'b'] }))).toEqual([{ path: '/search', message: 'must be string' }]);
  });

  it('does not turn texts of a body into numbers', () => {
    const selection = { kind: 'ids', keyIds: [1] };
    expect(fieldsOf(body({ action: 'delete', selection }))?.[0]?.path).toBe('/selection/keyIds/0');
  });

  it('names every wrong field in words, and only those of the chosen kind', () => {
    const selection = { kind: 'query', filter: { colour: 'red', neverUsed: 'no' }, except: [] };
    expect(fieldsOf(body({ action: 'delete', selection }))).toEqual([
      { path: '/selection/filter/colour', message: 'is not a known field' },
      { path: '/selection/filter/neverUsed', message: 'must be boolean' },
    ]);
    expect(fieldsOf(body({ action: 'burn', selection: { kind: 'ids' }, now: 1 }))).toEqual([
      { path: '/now', message: 'is not a known field' },
      { path: '/action', message: 'must be equal to one of the allowed values' },
      { path: '/selection', message: 'must have required properties keyIds' },
    ]);
  });

  it('says what is missing when no kind was chosen', () => {
    expect(fieldsOf(body({ action: 'delete', selection: { kind: 'all' } }))).not.toEqual([]);
    expect(fieldsOf(body({ action: 'delete', selection: {} }))).not.toEqual([]);
  });

  it('does not bury the first fault under hundreds', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`field${i}`, i]));
    expect(fieldsOf(query(many))?.length).toBeLessThan(20);
  });

  it('never repeats a value: it may be a secret', () => {
    const secret = 'f00dfeed'.repeat(40);
    const told = JSON.stringify([fieldsOf(query({ search: secret })), fieldsOf(body(secret))]);
    expect(told).not.toContain('f00dfeed');
  });
});

it('an unknown field is named only when its name reads like one: it may be a secret in the wrong place', () => {
  const paths = (sent: object) =>
    fieldsOf(body({ action: 'delete', selection: {}, ...sent }))?.map(({ path }) => path);
  expect(paths({ slection: 1 })).toContain('/slection');
  for (const secret of ['a'.repeat(64), 'ATATT3xFfGF0', 'x'.repeat(21)]) {
    expect(JSON.stringify(paths({ [secret]: 1 }))).not.toContain(secret);
  }
});
