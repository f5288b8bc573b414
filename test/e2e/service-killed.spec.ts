import { expect, test } from '@playwright/test';
import { chooseBulkAction, confirmBulk, pickFromTop } from '../support/keys-page.ts';
import { killEmbeddedService, launchKeydesk } from '../support/launch-keydesk.ts';

test.describe('The key service is killed in the middle of a bulk run', () => {
  for (const action of ['Delete', 'Regenerate Client Secret'] as const) {
    test(`${action}: it is restarted, the run goes on, nothing is done twice or lost`, async () => {
      test.setTimeout(180_000);
      const { app, page, close } = await launchKeydesk({ args: ['--sample-keys=3000'] });
      await page.getByRole('button', { name: 'Try with sample data' }).click();
      await expect(page.getByText('3,000 API keys')).toBeVisible({ timeout: 30_000 });
      await pickFromTop(page, /^All 3,000/);
      await chooseBulkAction(page, action);
      await confirmBulk(page, action === 'Delete' ? 'Delete' : 'Regenerate', 3_000);
      await expect(page.getByRole('dialog').getByText(/[1-9][\d,]* of 3,000/)).toBeVisible();
      await killEmbeddedService(app);
      const outcome = action === 'Delete' ? '3,000 deleted' : '3,000 regenerated';
      await expect(page.getByRole('dialog').getByText(outcome)).toBeVisible({ timeout: 90_000 });
      if (action === 'Delete') {
        await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
        await expect(page.getByText('No API keys yet')).toBeVisible();
      } else {
        await page.getByRole('button', { name: 'Collect 3,000 client secrets' }).click();
        await expect(page.getByText('3,000').first()).toBeVisible();
      }
      await close();
    });
  }
});
