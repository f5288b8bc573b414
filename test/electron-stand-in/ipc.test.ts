import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCodec } from './ipc/make-codec.ts';
import { launchExample, type Example } from './launch-example.ts';

describe('Values between page and main are carried as structured clone carries them', () => {
  const { encode, decode } = makeCodec();
  const carried = <T>(value: T) => decode(encode(value)) as T;

  test.each([
    ['undefined in an object', { a: undefined, b: null }],
    ['dates', new Date(0)],
    ['maps and sets', new Map([['a', new Set([1])]])],
    ['numbers that JSON loses', [NaN, -0, Infinity]],
    ['big integers', 2n ** 70n],
    ['regular expressions', /a+/gi],
    ['bytes', new Uint8Array([0, 255])],
    ['holes of text', '\u2028 "quotes" \ud800'],
  ])('%s', (_name, value) => {
    expect(carried(value)).toStrictEqual(value);
  });

  test('what is shared stays shared, and circles stay circles', () => {
    const shared = { n: 1 };
    const circle: Record<string, unknown> = { a: shared, b: shared };
    circle['self'] = circle;
    const copy = carried(circle);
    expect(copy['self']).toBe(copy);
    expect(copy['a']).toBe(copy['b']);
  });

  test('a function is refused in the words of Electron', () => {
    expect(() => encode({ f: () => 1 })).toThrow('An object could not be cloned.');
  });
});

describe('The page talks to main', () => {
  let example: Example;
  beforeAll(async () => {
    example = await launchExample();
  });
  afterAll(async () => example.close());
  const failureOf = (channel: string, value?: unknown) =>
    example.page.evaluate(
      ([name, sent]) => window.example.invoke(name as string, sent).catch((error: unknown) => String(error)),
      [channel, value],
    );

  test('a date and a map arrive and come back as such', async () => {
    const came = await example.page.evaluate(async () => {
      const sent = { at: new Date(5), byName: new Map([['a', 1n]]) };
      const echo = (await window.example.invoke('echo', sent)) as typeof sent;
      return echo.at instanceof Date && echo.at.getTime() === 5 && echo.byName.get('a') === 1n;
    });
    expect(came).toBe(true);
  });

  test('main sees the address of the app, not the one that Chromium shows, and the top frame', async () => {
    expect(await example.page.evaluate(() => window.example.invoke('describe-sender'))).toEqual({
      url: 'app://example/index.html',
      origin: 'app://example',
      isTop: true,
    });
  });

  test('an error of a handler is flattened to the text that Electron makes of it', async () => {
    expect(await failureOf('fail')).toBe(
      "Error: Error invoking remote method 'fail': TypeError: no such key",
    );
  });

  test('a channel without handler is an error', async () => {
    expect(await failureOf('nobody')).toMatch(/No handler registered for 'nobody'/);
  });

  test('an answer that cannot be cloned is an error', async () => {
    expect(await failureOf('answer-function')).toMatch(/An object could not be cloned/);
  });

  test('events arrive in order, until they are unsubscribed', async () => {
    const counts = await example.page.evaluate(async () => {
      const seen: number[] = [];
      const stop = window.example.onCounted((number) => seen.push(number));
      await window.example.invoke('count-to', 3);
      stop();
      await window.example.invoke('count-to', 2);
      return seen;
    });
    expect(counts).toEqual([1, 2, 3]);
  });

  test('an error thrown by the preload arrives as an error', async () => {
    const message = await example.page.evaluate(() => {
      try {
        window.example.throwNow();
        return 'nothing';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(message).toBe('thrown by the preload');
  });

  test('a utility process has its arguments, environment and messages, and an exit code', async () => {
    const answer = await example.page.evaluate(() =>
      window.example.invoke('ask-worker', { type: 'question', number: 21, at: new Date(7) }),
    );
    expect(answer).toMatchObject({
      doubled: 42,
      at: new Date(7),
      args: ['one'],
      mood: 'calm',
      hasSend: false,
      isMeasured: true,
      code: 7,
    });
  });

  test('after a reload the preload runs again and everything works', async () => {
    await example.page.reload();
    await example.page.getByRole('heading', { name: 'Example 3' }).waitFor();
    expect(await example.page.evaluate(() => window.example.invoke('echo', 'again'))).toBe('again');
  });
});
