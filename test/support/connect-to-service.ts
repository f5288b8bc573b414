import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { startKeydeskService, type KeydeskService } from './keydesk-service.ts';
import { launchKeydesk, type Keydesk } from './launch-keydesk.ts';

export type ConnectedKeydesk = Keydesk & { service: KeydeskService };

/** Signs the console in at a key service, as an admin would. */
export async function signIn(page: Page, service: KeydeskService): Promise<void> {
  await page.getByLabel('Address').fill(service.url);
  await page.getByLabel('E-mail').fill(service.admin.email);
  await page.getByLabel('API token', { exact: true }).fill(service.admin.apiToken);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'API Keys' })).toBeVisible();
}

/**
 * A console connected to a service of its own with that many keys. The spec can then be the second admin, by
 * `service.admin`, and ask the service whether a secret is good.
 */
export async function launchConnected(keys: number): Promise<ConnectedKeydesk> {
  const service = await startKeydeskService({ keys });
  const keydesk = await launchKeydesk();
  await signIn(keydesk.page, service);
  const close = async () => {
    await keydesk.close();
    await service.stop();
  };
  return { ...keydesk, service, close };
}
