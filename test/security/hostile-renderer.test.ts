import { pino } from 'pino';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Check } from 'typebox/value';
import type { Call, Contract, Result } from '../../electron/contract/core/call.ts';
import { isAppErrorCode } from '../../electron/contract/core/errors.ts';
import { contract, type Handlers } from '../../electron/contract/index.ts';
import { registerHandlers } from '../../electron/main/ipc/register-handlers.ts';
import { sampleOf, withOneChanged } from '../support/sample-of-schema.ts';

vi.mock('electron', () => ({ ipcMain: { handle: vi.fn() } }));

// A page that somebody else has taken over says whatever it likes to main, past the preload.

type Frame = { url: string; parent: unknown };
type Answer = (event: { senderFrame: Frame | null }, ...args: unknown[]) => Promise<Result<unknown>>;
const page: Frame = { url: 'app://keydesk/index.html', parent: null };
const calls = Object.entries(contract as Contract).flatMap(([feature, specs]) =>
  Object.entries(specs).flatMap(([name, spec]): [string, Call][] =>
    spec.kind === 'call' ? [[`${feature}.${name}`, spec]] : [],
  ),
);
const reached: { channel: string; input: unknown }[] = [];
const gates = new Map<string, Answer>();
const logged: string[] = [];

function notingHandlers(): Handlers {
  const noting = (channel: string) => (input: unknown) => {
    reached.push({ channel, input });
    return Promise.resolve('done');
  };
  return Object.fromEntries(
    Object.keys(contract).map((feature) => [
      feature,
      new Proxy({}, { get: (_target, name) => noting(`${feature}.${String(name)}`) }),
    ]),
  ) as unknown as Handlers;
}

beforeAll(() => {
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
  registerHandlers(notingHandlers(), log, { handle: (channel, answer) => gates.set(channel, answer) });
});
beforeEach(() => {
  reached.length = 0;
  logged.length = 0;
});

const say = (channel: string, args: unknown[], frame: Frame | null = page) =>
  gates.get(channel)!({ senderFrame: frame }, ...args);
/** Refused in words of the contract, short enough to be shown, and main went on. */
function expectRefused(answer: Result<unknown>, what = 'hostile'): void {
  expect(answer.ok, what).toBe(false);
  if (answer.ok) return;
  expect(isAppErrorCode(answer.error.code), what).toBe(true);
  expect(JSON.stringify(answer).length).toBeLessThan(20_000);
}

const huge = 'x'.repeat(10 * 1024 * 1024);
function cyclic(): object {
  const ring: Record<string, unknown> = {};
  ring['self'] = ring;
  return ring;
}
function deep(levels: number): unknown {
  let inner: unknown = 'bottom';
  for (let i = 0; i < levels; i++) inner = { inner };
  return inner;
}
function throwing(): object {
  return Object.defineProperty({}, 'trap', {
    enumerable: true,
    get: () => {
      throw new Error('looked at');
    },
  });
}
const hostile: readonly (readonly [what: string, make: () => unknown])[] = [
  ['undefined', () => undefined],
  ['null', () => null],
  ['a text', () => 'DROP TABLE keys'],
  ['10 MB of text', () => huge],
  ['NaN', () => Number.NaN],
  ['infinity', () => Number.POSITIVE_INFINITY],
  ['minus zero and a half', () => -0.5],
  ['a bigint', () => 2n ** 64n],
  ['a symbol', () => Symbol('x')],
  ['a function', () => () => 'called'],
  ['a date', () => new Date(0)],
  ['a map', () => new Map([['a', 1]])],
  ['bytes', () => new Uint8Array(1024)],
  ['an array', () => [{}]],
  ['an array of 100,000', () => Array.from({ length: 100_000 }, () => 'x')],
  ['a ring', cyclic],
  ['10,000 levels', () => deep(10_000)],
  ['a property that throws', throwing],
  [
    'a proxy that throws',
    () =>
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('looked at');
          },
        },
      ),
  ],
  ['10,000 properties', () => Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`p${i}`, i]))],
  ['a property with a name of 1 MB', () => ({ [huge.slice(0, 1024 * 1024)]: 1 })],
  ['__proto__ as a property', () => JSON.parse('{"__proto__":{"polluted":true}}') as unknown],
  ['constructor.prototype', () => JSON.parse('{"constructor":{"prototype":{"polluted":true}}}') as unknown],
];

describe.each(calls)('%s', (channel, spec) => {
  it('given anything hostile, is refused with a code; no handler is reached, nothing polluted, little logged', async () => {
    for (const [what, make] of hostile) {
      expectRefused(await say(channel, [make()]), what);
      expect(reached, what).toEqual([]);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(logged.join('').length).toBeLessThan(hostile.length * 1_500);
    expect(logged.join('')).not.toContain('DROP TABLE');
  });

  it('given one hostile thing in place of any part of a good input, reaches its handler with nothing wrong', async () => {
    const good = sampleOf(spec.input);
    expect(Check(spec.input, good)).toBe(true);
    for (const [, make] of hostile.filter(([what]) => !/\d/.test(what))) {
      for (const input of withOneChanged(good, make)) {
        const isSound = sound(spec, input);
        reached.length = 0;
        const answer = await say(channel, [input]);
        if (!isSound) expectRefused(answer);
        expect(reached.length).toBe(isSound ? 1 : 0);
      }
    }
  });

  it('given properties on top of a good input, on any level, is refused', async () => {
    const smuggle = (inner: unknown): unknown =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? { ...inner, ...(JSON.parse('{"__proto__":{"isAdmin":true}}') as object), isAdmin: true }
        : Symbol('no object');
    for (const input of withOneChanged(sampleOf(spec.input), smuggle)) {
      expectRefused(await say(channel, [input]));
      expect(reached).toEqual([]);
    }
  });

  it('called from any other frame, with a good input, is refused', async () => {
    const good = sampleOf(spec.input);
    const gone = new Proxy({} as Frame, {
      get: () => {
        throw new Error('Render frame was disposed');
      },
    });
    const frames = [null, gone, { ...page, parent: page }, { url: 'https://keydesk/', parent: null }];
    for (const frame of frames) {
      expect(await say(channel, [good], frame)).toMatchObject({ error: { code: 'ipc_untrusted_sender' } });
    }
    expect(reached).toEqual([]);
  });

  it('given no input or two, is refused', async () => {
    const good = sampleOf(spec.input);
    for (const args of [[], [good, good], [good, undefined]]) expectRefused(await say(channel, args));
    expect(reached).toEqual([]);
  });
});

/** Whether the input fits, where looking at it does not throw. */
function sound(spec: Call, input: unknown): boolean {
  try {
    return Object.getPrototypeOf(input) === Object.prototype && Check(spec.input, input);
  } catch {
    return false;
  }
}

describe('a flood', () => {
  it('of 1,000 calls at once is answered call by call, as each would be alone', async () => {
    const said = Array.from({ length: 1_000 }, (_, i) => {
      const [channel, spec] = calls[i % calls.length]!;
      const isGood = i % 3 === 0;
      return {
        isGood,
        answer: say(channel, [isGood ? sampleOf(spec.input) : hostile[i % hostile.length]![1]()]),
      };
    });
    for (const { isGood, answer } of said) expect((await answer).ok).toBe(isGood);
    expect(reached).toHaveLength(said.filter(({ isGood }) => isGood).length);
  });
});

describe('every input of the contract', () => {
  const ends = (schema: unknown, path = ''): string[] => {
    if (typeof schema !== 'object' || schema === null) return [];
    const given = schema as Readonly<Record<string, unknown>>;
    const isOpen =
      (given['type'] === 'string' &&
        !('maxLength' in given) &&
        !('pattern' in given) &&
        !('enum' in given) &&
        !('const' in given)) ||
      (given['type'] === 'array' && !('maxItems' in given));
    const inner = Object.entries(given).flatMap(([name, value]) => ends(value, `${path}/${name}`));
    return isOpen ? [path, ...inner] : inner;
  };

  it.each(calls)('%s has a longest length for every text and list', (_channel, spec) => {
    expect(ends(spec.input)).toEqual([]);
  });
});
