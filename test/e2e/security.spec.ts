import { expect, test } from '@playwright/test';
import { contract } from '../../electron/contract/index.ts';
import { launchConnected } from '../support/connect-to-service.ts';
import { launchKeydesk } from '../support/launch-keydesk.ts';

test.describe('The window', () => {
  test('has a strict Content Security Policy and Trusted Types, and breaks neither', async () => {
    const { page, close } = await launchKeydesk();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()))
        refused.push(message.text());
    });
    await page.getByRole('button', { name: 'Try with sample data' }).click();
    await expect(page.getByRole('heading', { name: 'API Keys' })).toBeVisible();
    await page.getByRole('button', { name: 'Create API Key' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(refused).toEqual([]);
    const evaluated = await page.evaluate(() => {
      const script = document.createElement('script');
      script.setAttribute('nonce', 'guess');
      script.append('globalThis.__injected = true');
      let trusted = false;
      try {
        document.createElement('div').innerHTML = '<img src=x>';
        trusted = true;
      } catch {
        trusted = false;
      }
      document.head.append(script);
      return { injected: '__injected' in globalThis, trusted };
    });
    expect(evaluated).toEqual({ injected: false, trusted: false });
    await close();
  });

  test('goes nowhere: navigation and window.open are refused, and nothing is fetched', async () => {
    const { app, page, close } = await launchKeydesk();
    const home = page.url();
    await page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await page.evaluate(() => window.open('https://example.com/'));
    expect(
      await page.evaluate(() =>
        fetch('https://example.com/').then(
          () => 'sent',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
    expect(page.url()).toBe(home);
    expect(app.windows()).toHaveLength(1);
    await close();
  });

  test('denies permissions', async () => {
    const { page, close } = await launchKeydesk();
    const answers = await page.evaluate(async () => {
      const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'denied',
      );
      const place = await new Promise<string>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        );
      });
      const notices = await Notification.requestPermission();
      return { camera, place, notices };
    });
    expect(answers).toEqual({ camera: 'denied', place: 'denied', notices: 'denied' });
    await close();
  });

  test('has no Node, no require and only the contract on window.api', async () => {
    const { page, close } = await launchKeydesk();
    const found = await page.evaluate(() => ({
      node: ['process', 'require', 'Buffer', 'module', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
      features: Object.keys((window as unknown as { api: object }).api).toSorted(),
    }));
    expect(found.node).toEqual([]);
    expect(found.features).toEqual(Object.keys(contract).toSorted());
    await close();
  });

  test('an extra property in a call is refused by the gate', async () => {
    const { page, close } = await launchKeydesk();
    const answer = await page.evaluate(async () => {
      type Loose = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
      const api = (window as unknown as { api: Loose }).api;
      return api['connections']!['getConnection']!({ surprise: true });
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'ipc_bad_input' } });
    await close();
  });
});

test.describe('Secrets', () => {
  test('are not in the renderer storage, the address, the logs or any file of the console', async () => {
    const { app, page, service, close, filesHolding } = await launchConnected(20);
    const owner = await service.admin.userWithoutKey();
    await page.getByRole('button', { name: 'Create API Key' }).click();
    await page.getByRole('combobox', { name: 'Jira user' }).fill(owner.displayName);
    await page.getByRole('option', { name: owner.displayName }).first().click();
    await page.getByRole('button', { name: 'Generate' }).click();
    const dialog = page.getByRole('dialog', { name: /API key of/ });
    await dialog.getByRole('button', { name: 'Copy Client Secret' }).click();
    await dialog.getByRole('button', { name: 'Reveal' }).click();
    const secret = await app.evaluate(async ({ clipboard }) => await clipboard.readText());
    await dialog.getByRole('checkbox', { name: /I have stored it/ }).check();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
    const traces = await page.evaluate(() => ({
      storage: JSON.stringify([...Object.entries(localStorage), ...Object.entries(sessionStorage)]),
      address: location.href,
      document: document.documentElement.outerHTML,
    }));
    for (const place of Object.values(traces)) {
      expect(place).not.toContain(secret);
      expect(place).not.toContain(service.admin.apiToken);
    }
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(filesHolding(secret)).toEqual([]);
    expect(filesHolding(service.admin.apiToken)).toEqual([]);
    expect(service.output()).not.toContain(secret);
    await close();
  });
});
