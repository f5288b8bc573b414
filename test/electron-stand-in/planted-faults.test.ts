import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchExample, type Example } from './launch-example.ts';

/** The guards that an app may forget, taken out of the example all at once. */
const faults = [
  { file: 'main.cjs', replace: "'content-security-policy': policy", by: "'x-none': 'none'" },
  { file: 'main.cjs', replace: "action: 'deny'", by: "action: 'allow'" },
  { file: 'main.cjs', replace: '(navigation) => navigation.preventDefault()', by: '() => {}' },
  { file: 'main.cjs', replace: 'answer(false)', by: 'answer(true)' },
  {
    file: 'main.cjs',
    replace: 'setPermissionCheckHandler(() => false)',
    by: 'setPermissionCheckHandler(null)',
  },
];

describe('A fault of the app is noticed', () => {
  let example: Example;
  let elsewhere: Server;
  let address = '';
  const asked: string[] = [];
  beforeAll(async () => {
    elsewhere = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('here');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    example = await launchExample(faults);
  });
  afterAll(async () => {
    await example.close();
    elsewhere.close();
  });

  test('without a policy a style takes effect', async () => {
    const colour = await example.page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'h1 { color: rgb(1, 2, 3) }';
      document.head.append(style);
      return getComputedStyle(document.querySelector('h1')!).color;
    });
    expect(colour).toBe('rgb(1, 2, 3)');
  });

  test('without a policy the page may ask elsewhere, but still no packet leaves', async () => {
    const answer = await example.page.evaluate(
      (url) =>
        fetch(url, { mode: 'no-cors' }).then(
          () => 'answered',
          () => 'unreachable',
        ),
      address,
    );
    expect(answer).toBe('unreachable');
    expect(asked).toEqual([]);
  });

  test('a granted permission is granted', async () => {
    expect(await example.page.evaluate(() => Notification.requestPermission())).toBe('granted');
  });

  test('a window that the app allows opens', async () => {
    await example.page.evaluate(() => window.open('https://elsewhere.invalid/'));
    await expect.poll(() => example.app.windows().length, { timeout: 5_000 }).toBe(2);
  });

  test('a navigation that nobody prevents leaves the page', async () => {
    await example.page.evaluate(() => {
      location.href = 'https://elsewhere.invalid/';
    });
    await expect
      .poll(() => example.page.getByRole('heading', { name: 'Example 3' }).isVisible(), { timeout: 5_000 })
      .toBe(false);
  });
});
