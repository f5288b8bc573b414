import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchExample, type Example } from './launch-example.ts';

let example: Example;
beforeAll(async () => {
  example = await launchExample();
});
afterAll(async () => example.close());

describe('The page is isolated', () => {
  test('it has nothing of Node, nothing of the preload and nothing of the stand-in', async () => {
    const found = await example.page.evaluate(() =>
      Object.getOwnPropertyNames(window).filter((name) =>
        /^(require|process|module|Buffer|ipcRenderer|electron|onlyInIsolatedWorld|__.*)$/.test(name),
      ),
    );
    expect(found.filter((name) => !name.startsWith('__playwright'))).toEqual([]);
  });

  test('what the preload exposes is frozen and cannot be replaced', async () => {
    const state = await example.page.evaluate(() => {
      'use strict';
      const attempts = [
        () => Object.assign(window, { example: 1 }),
        () => Object.assign(window.example, { invoke: 1 }),
        () => window.example.list.push(4),
      ];
      return attempts.map((attempt) => {
        try {
          attempt();
          return 'changed';
        } catch {
          return 'refused';
        }
      });
    });
    expect(state).toEqual(['refused', 'refused', 'refused']);
  });

  test('the preload has only what a sandboxed preload has', async () => {
    const message = await example.page.evaluate(() => {
      try {
        return window.example.requireFs();
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(message).toBe('module not found: fs');
  });

  test('the page is a secure context with an origin of its own', async () => {
    expect(await example.page.evaluate(() => isSecureContext)).toBe(true);
    expect(await example.page.evaluate(() => location.pathname)).toBe('/index.html');
  });
});

describe("The app's Content Security Policy is enforced by Chromium", () => {
  /** Puts an element with that text into the page, and gives the directive that refused it. */
  const violationOf = (tag: 'style' | 'script', text: string) =>
    example.page.evaluate(
      ([name, content]) =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
            once: true,
          });
          setTimeout(() => resolve('none'), 2_000);
          const element = document.createElement(name);
          element.append(content);
          document.head.append(element);
        }),
      [tag, text] as const,
    );

  test('a style without nonce is refused', async () => {
    expect(await violationOf('style', 'a { color: red }')).toMatch(/^style-src/);
  });

  test('a script in the page is refused', async () => {
    expect(await violationOf('script', 'globalThis.planted = true')).toMatch(
      /^(script-src|require-trusted-types)/,
    );
    expect(await example.page.evaluate(() => 'planted' in globalThis)).toBe(false);
  });

  test('Trusted Types refuse text as HTML', async () => {
    const name = await example.page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>';
        return 'allowed';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(name).toBe('TypeError');
  });
});

describe('The page stays where it is', () => {
  test('the guard of will-navigate is asked and obeyed', async () => {
    await example.page.evaluate(() => {
      location.href = 'https://elsewhere.invalid/';
    });
    await example.page.waitForTimeout(300);
    expect(await example.page.getByRole('heading', { name: 'Example 3' }).isVisible()).toBe(true);
    expect(new URL(example.page.url()).hostname).toBe('example.app.stand-in.invalid');
  });

  test('window.open opens nothing when the app denies it', async () => {
    expect(await example.page.evaluate(() => window.open('https://elsewhere.invalid/'))).toBe(null);
    expect(example.app.windows()).toHaveLength(1);
  });

  test('a link with a target opens nothing when the app denies it', async () => {
    await example.page.getByRole('link', { name: 'New window' }).click();
    await expect.poll(() => example.app.windows().length).toBe(1);
    expect(await example.page.getByRole('heading', { name: 'Example 3' }).isVisible()).toBe(true);
  });

  test('permissions are denied when the app denies them', async () => {
    const answers = await example.page.evaluate(async () => [
      await Notification.requestPermission(),
      (await navigator.permissions.query({ name: 'geolocation' })).state,
      await navigator.mediaDevices
        .getUserMedia({ video: true })
        .catch((error: unknown) => (error as Error).name),
    ]);
    expect(answers).toEqual(['denied', 'denied', 'NotAllowedError']);
  });

  test("no packet leaves: only the app's own scheme is answered", async () => {
    const answers = await example.page.evaluate(() =>
      Promise.all(
        ['/echo', 'https://elsewhere.invalid/', 'http://127.0.0.1:80/', 'https://192.0.2.1/'].map((url) =>
          fetch(url, url === '/echo' ? { method: 'POST', body: 'heard' } : {}).then(
            (response) => response.text(),
            () => 'unreachable',
          ),
        ),
      ),
    );
    expect(answers).toEqual(['heard', 'unreachable', 'unreachable', 'unreachable']);
  });
});
