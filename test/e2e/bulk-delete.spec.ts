import { expect, test } from '@playwright/test';
import { launchConnected } from '../support/connect-to-service.ts';
import {
  chooseBulkAction,
  confirmBulk,
  keyRows,
  pickFromTop,
  search,
  selectByCheckBox,
} from '../support/keys-page.ts';

test.describe('Bulk delete', () => {
  test('three keys by check boxes: exactly those', async () => {
    const { page, service, close } = await launchConnected(30);
    const doomed = [
      await selectByCheckBox(page, 1),
      await selectByCheckBox(page, 4),
      await selectByCheckBox(page, 7),
    ];
    await expect(page.getByRole('button', { name: '3 selected' })).toBeVisible();
    await chooseBulkAction(page, 'Delete');
    await confirmBulk(page, 'Delete', 3);
    await expect(page.getByRole('dialog').getByText(/3 deleted/)).toBeVisible();
    const left = (await service.admin.listKeys({ limit: 100 })).map((key) => key.keyId);
    expect(left).toHaveLength(27);
    for (const keyId of doomed) expect(left).not.toContain(keyId);
    await close();
  });

  test('a range with shift, then a page: the count button says the number', async () => {
    const { page, close } = await launchConnected(120);
    await keyRows(page).nth(0).getByRole('checkbox').click();
    await keyRows(page)
      .nth(4)
      .getByRole('checkbox')
      .click({ modifiers: ['Shift'] });
    await expect(page.getByRole('button', { name: '5 selected' })).toBeVisible();
    await pickFromTop(page, 'This page');
    await expect(page.getByRole('button', { name: '50 selected' })).toBeVisible();
    await pickFromTop(page, 'None');
    await expect(page.getByRole('button', { name: /selected$/ })).toBeHidden();
    await close();
  });

  test('a page: exactly the keys of that page', async () => {
    const { page, service, close } = await launchConnected(120);
    await expect(keyRows(page).first()).toBeVisible();
    const before = (await service.admin.listKeys({ limit: 500 })).map((key) => key.keyId);
    const first = await service.admin.listKeys({ limit: 50 });
    await pickFromTop(page, 'This page');
    await chooseBulkAction(page, 'Delete');
    await confirmBulk(page, 'Delete', 50);
    await expect(page.getByRole('dialog').getByText(/50 deleted/)).toBeVisible();
    const left = (await service.admin.listKeys({ limit: 500 })).map((key) => key.keyId);
    const page1 = new Set(first.map((key) => key.keyId));
    expect(left.toSorted()).toEqual(before.filter((id) => !page1.has(id)).toSorted());
    await close();
  });

  test('all 2,000 that match a filter less 2 taken out: exactly 1,998 others stay or go', async () => {
    test.setTimeout(180_000);
    const { page, service, close } = await launchConnected(2_200);
    const all = await service.admin.listAllKeys({});
    const term = 'keydesk.test';
    const matching = all.filter((key) => (key.userEmail ?? '').includes(term)).map((key) => key.keyId);
    await search(page, term);
    await expect(page.getByText(/match/).first()).toBeVisible();
    await pickFromTop(page, /^All [\d,]+ that match/);
    const kept: string[] = [];
    for (const row of [0, 3]) {
      const line = keyRows(page).nth(row);
      kept.push((await line.getAttribute('data-id')) ?? '');
      await line.getByRole('checkbox').uncheck();
    }
    const count = matching.length - 2;
    await expect(page.getByText(/less 2 taken out/)).toBeVisible();
    await chooseBulkAction(page, 'Delete');
    await confirmBulk(page, 'Delete', count);
    await expect(page.getByRole('dialog').getByText(`${count.toLocaleString('en-US')} deleted`)).toBeVisible({
      timeout: 90_000,
    });
    const doomed = new Set(matching.filter((id) => !kept.includes(id)));
    const left = (await service.admin.listAllKeys({})).map((key) => key.keyId);
    expect(left.toSorted()).toEqual(
      all
        .map((key) => key.keyId)
        .filter((id) => !doomed.has(id))
        .toSorted(),
    );
    await close();
  });

  test('a key that a second admin deletes meanwhile is reported, not fatal', async () => {
    const { page, service, close } = await launchConnected(30);
    const chosen = [await selectByCheckBox(page, 0), await selectByCheckBox(page, 1)];
    await chooseBulkAction(page, 'Delete');
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Delete 2' })).toBeVisible();
    await service.admin.deleteKey(chosen[0]!);
    await confirmBulk(page, 'Delete', 2);
    await expect(page.getByRole('dialog').getByText(/1 deleted/)).toBeVisible();
    await expect(
      page
        .getByRole('dialog')
        .getByText(/1 .*meanwhile/)
        .first(),
    ).toBeVisible();
    await close();
  });
});
