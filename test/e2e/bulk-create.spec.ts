import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createDirectory } from '../../service/sample-jira/directory.ts';
import { launchConnected } from '../support/connect-to-service.ts';
import { answerSaveDialog, axeViolations } from '../support/launch-keydesk.ts';
import { readSecretsCsv } from '../support/secrets-csv.ts';

test.describe('Create many API keys', () => {
  test('a pasted list: who can get a key gets one whose secret the service accepts, the report says why others did not', async () => {
    test.setTimeout(120_000);
    const { app, page, service, userData, close } = await launchConnected(20);
    const before = await service.admin.listAllKeys({});
    const owners = new Set(before.map(({ userId }) => userId));
    const people = createDirectory().filter(
      (user) => user.accountType === 'atlassian' && user.emailAddress !== null,
    );
    const [one, two] = people.filter((user) => user.active && !owners.has(user.accountId));
    const gone = people.find((user) => !user.active);
    const lines = [
      one!.emailAddress!,
      two!.accountId,
      before[0]!.userId,
      gone!.emailAddress!,
      'nobody@nowhere.test',
      `${one!.displayName} <${one!.emailAddress!}>`,
    ];

    await page.getByRole('button', { name: 'Create many…' }).click();
    await page.getByRole('radio', { name: 'Paste a list' }).check();
    await page.getByRole('textbox', { name: 'List of users' }).fill(lines.join('\n'));
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Look up' }).click();
    const dialog = page.getByRole('dialog', { name: 'Create 2 API keys?' });
    await expect(dialog.getByText('1 left out: this user has an API key already')).toBeVisible();
    await expect(dialog.getByText('1 left out: this user is deactivated')).toBeVisible();
    await expect(dialog.getByText('1 left out: not found in Jira')).toBeVisible();
    await expect(dialog.getByText('1 left out: named twice in the list')).toBeVisible();
    await expect(dialog.getByRole('gridcell', { name: two!.displayName })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Create 2' }).click();

    const report = page.getByRole('dialog', { name: 'Bulk create finished' });
    await expect(report.getByText('2 created')).toBeVisible({ timeout: 30_000 });
    const reportFile = join(userData, 'report.csv');
    await answerSaveDialog(app, reportFile);
    await report.getByRole('button', { name: 'Save report…' }).click();
    await expect(page.getByText(`The report was saved to ${reportFile}.`)).toBeVisible();
    expect(readFileSync(reportFile, 'utf8').match(/,created,/g)).toHaveLength(2);
    if (process.platform !== 'win32') expect(statSync(reportFile).mode & 0o777).toBe(0o600);

    await report.getByRole('button', { name: 'Collect 2 client secrets' }).click();
    const secretsFile = join(userData, 'secrets.csv');
    await answerSaveDialog(app, secretsFile);
    await page.getByRole('button', { name: /Save as CSV/ }).click();
    await page.getByLabel('Type 2 to confirm').fill('2');
    await page.getByRole('button', { name: 'Save 2…' }).click();
    await expect(page.getByText(/Saved 2/).first()).toBeVisible();
    const secrets = readSecretsCsv(readFileSync(secretsFile, 'utf8'));
    const made = (await service.admin.listAllKeys({})).filter(({ userId }) => !owners.has(userId));
    expect(made.map(({ userId }) => userId).toSorted()).toEqual([one!.accountId, two!.accountId].toSorted());
    for (const { clientId } of made) {
      expect(await service.admin.checkSecret(clientId, secrets.get(clientId)!)).toBe(true);
    }
    await close();
  });
});
