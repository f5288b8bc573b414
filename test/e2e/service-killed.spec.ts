import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { chooseBulkAction, confirmBulk, pickFromTop } from '../support/keys-page.ts';
import { killEmbeddedService, launchKeydesk } from '../support/launch-keydesk.ts';

/** Enough that a run is still under way when its progress is first seen. */
const total = 12_000;
const inWords = total.toLocaleString('en-US');

test.describe('The key service is killed in the middle of a bulk run', () => {
  for (const action of ['Delete', 'Regenerate Client Secret'] as const) {
    test(`${action}: it is restarted, the run goes on, nothing is done twice or lost`, async () => {
      test.setTimeout(240_000);
      const { app, page, userData, close } = await launchKeydesk({ args: [`--sample-keys=${total}`] });
      await page.getByRole('button', { name: 'Try with sample data' }).click();
      await expect(page.getByText(`${inWords} API keys`)).toBeVisible({ timeout: 60_000 });
      await pickFromTop(page, new RegExp(`^All ${inWords}`));
      await chooseBulkAction(page, action);
      await confirmBulk(page, action === 'Delete' ? 'Delete' : 'Regenerate', total);
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByText(new RegExp(`[1-9][\\d,]* of ${inWords}`))).toBeVisible();
      await killEmbeddedService(app);
      expect(await dialog.innerText()).not.toContain('finished');

      const outcome = `${inWords} ${action === 'Delete' ? 'deleted' : 'regenerated'}`;
      await expect(dialog.getByText(outcome)).toBeVisible({ timeout: 120_000 });
      expect(readFileSync(join(userData, 'logs', 'keydesk.log'), 'utf8')).toContain('started again');
      if (action === 'Delete') {
        expect(await auditedClientIds(page, 'bulk-delete-keys')).toHaveLength(total);
        await dialog.getByRole('button', { name: 'Close' }).click();
        await expect(page.getByText('No API keys yet')).toBeVisible();
      } else {
        expect(new Set(await auditedClientIds(page, 'bulk-regenerate-keys')).size).toBe(total);
        await page.getByRole('button', { name: `Collect ${inWords} client secrets` }).click();
        await expect(page.getByRole('dialog', { name: `${inWords} new client secrets` })).toBeVisible();
      }
      await close();
    });
  }
});

/** Whose keys the audit log says an action changed, one for each entry. */
function auditedClientIds(page: Page, action: string): Promise<string[]> {
  return page.evaluate(async (named) => {
    type Answer = { value: { items: { clientId: string }[]; nextCursor: string | null } };
    type Api = { auditLog: { listAudit: (input: object) => Promise<Answer> } };
    const { api } = window as unknown as { api: Api };
    const found: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { value } = await api.auditLog.listAudit({
        action: named,
        limit: 500,
        ...(cursor && { cursor }),
      });
      found.push(...value.items.map((entry) => entry.clientId));
      cursor = value.nextCursor;
    }
    return found;
  }, action);
}
