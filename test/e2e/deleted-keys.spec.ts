import { expect, test, type Page } from '@playwright/test';
import { launchConnected } from '../support/connect-to-service.ts';
import {
  chooseBulkAction,
  confirmBulk,
  keyRows,
  openRowMenu,
  search,
  selectByCheckBox,
} from '../support/keys-page.ts';
import { axeViolations } from '../support/launch-keydesk.ts';

const deletedRows = (page: Page) =>
  page.getByRole('grid', { name: 'Deleted API keys' }).locator('[role="row"][data-id]');

/** Chooses the first deleted key, and has this done with it. @returns its id */
async function actOnFirst(page: Page, action: 'Restore' | 'Delete', confirm: string): Promise<string> {
  const row = deletedRows(page).first();
  const keyId = (await row.getAttribute('data-id')) ?? '';
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: action === 'Restore' ? 'Restore…' : 'Delete for good…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: confirm }).click();
  return keyId;
}

const closeReport = async (page: Page, words: string) => {
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(words)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
};

test('what was deleted is undone, restored, or deleted for good', async () => {
  test.setTimeout(120_000);
  const { page, service, close } = await launchConnected(30);
  const { admin } = service;
  const ids = async () => (await admin.listKeys({ limit: 100 })).map((key) => key.keyId).toSorted();

  // One: its secret works again after "Undo", and not in between.
  const owner = await admin.userWithoutKey();
  const { clientId, clientSecret } = await admin.createKey(owner.userId);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await search(page, clientId);
  await expect(keyRows(page)).toHaveCount(1);
  await openRowMenu(page, 0);
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog').getByText(/For 7 days it can be restored/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText(`Deleted the API key of ${owner.displayName}.`)).toBeVisible();
  expect(await admin.checkSecret(clientId, clientSecret)).toBe(false);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Restored 1 API key.')).toBeVisible();
  await expect(keyRows(page)).toHaveCount(1);
  expect(await admin.checkSecret(clientId, clientSecret)).toBe(true);
  await search(page, '');
  await expect(page.getByText('31 API keys')).toBeVisible();

  // Three: exactly those come back.
  const before = await ids();
  const deleteThree = async () => {
    for (const row of [1, 4, 7]) await selectByCheckBox(page, row);
    await chooseBulkAction(page, 'Delete');
    await confirmBulk(page, 'Delete', 3);
    await expect(page.getByRole('dialog').getByText('3 deleted')).toBeVisible();
  };
  await deleteThree();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Restored 3 API keys.')).toBeVisible();
  await expect(page.getByText('31 API keys')).toBeVisible();
  expect(await ids()).toEqual(before);

  // Recently deleted: one is restored, one deleted for good, one stays.
  await deleteThree();
  await closeReport(page, '3 deleted');
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('menuitem', { name: 'Recently deleted' }).click();
  await expect(page.getByText('3 deleted API keys')).toBeVisible();
  await expect(deletedRows(page).first().getByText('for 1 week')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  const restored = await actOnFirst(page, 'Restore', 'Restore 1');
  await closeReport(page, '1 restored');
  await expect(page.getByText('2 deleted API keys')).toBeVisible();
  const purged = await actOnFirst(page, 'Delete', 'Delete 1 for good');
  await closeReport(page, '1 deleted for good');
  await expect(page.getByText('1 deleted API key', { exact: true })).toBeVisible();
  const left = await ids();
  expect(left).toHaveLength(29);
  expect(left).toContain(restored);
  expect(left).not.toContain(purged);
  await close();
});
