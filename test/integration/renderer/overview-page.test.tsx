import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { OverviewPage } from '../../../renderer/features/overview/overview-page.tsx';
import type { Overview } from '../../../renderer/features/overview/use-overview.ts';
import { Refusal, type Answers } from '../../unit/renderer/fake-main.ts';
import { renderPage } from '../../unit/renderer/render-page.tsx';

type OverviewAnswers = NonNullable<Answers['overview']>;

const overview: Overview = {
  at: Date.UTC(2026, 10, 24, 9, 8),
  total: 5000,
  secretAge: [
    { filter: { secretWithinDays: 30 }, count: 3796 },
    { filter: { secretOlderThanDays: 30, secretWithinDays: 365 }, count: 0 },
    { filter: { secretOlderThanDays: 365 }, count: 1204 },
  ],
  lastUse: [
    { filter: { lastUseWithinDays: 1 }, count: 4999 },
    { filter: { neverUsed: true }, count: 1 },
  ],
  created: [
    { filter: { createdFrom: Date.UTC(2026, 9), createdBefore: Date.UTC(2026, 10) }, count: 7 },
    { filter: { createdFrom: Date.UTC(2026, 10), createdBefore: Date.UTC(2026, 11) }, count: 4 },
  ],
  owners: [
    { filter: { userState: 'active' }, count: 5000 },
    { filter: { userState: 'deactivated' }, count: 0 },
  ],
  expiry: [
    { filter: { expired: true }, count: 2 },
    { filter: { expiresWithinDays: 7 }, count: 1 },
    { filter: { expiresAfterDays: 7, expiresWithinDays: 30 }, count: 1 },
    { filter: { expiresAfterDays: 30 }, count: 9 },
  ],
};

function show(answers: OverviewAnswers = {}) {
  const onChoose = vi.fn();
  const page = renderPage(<OverviewPage onChoose={onChoose} />, {
    overview: { getOverview: () => overview, ...answers },
    connections: {
      getConnection: () => ({
        state: 'connected',
        kind: 'jira',
        address: 'https://jira.example.com',
        deployment: 'cloud',
        user: { userId: '1', displayName: 'Ada Admin', email: null },
      }),
    },
  });
  const asTable = async (chart: string) => {
    await page.user.click(await screen.findByRole('button', { name: `Show as a table: ${chart}` }));
    return screen.getByRole('table');
  };
  const choose = async (item: string) => {
    await page.user.click(await screen.findByRole('button', { name: 'Report' }));
    await page.user.click(screen.getByRole('menuitem', { name: item }));
  };
  return { ...page, onChoose, asTable, choose };
}

describe('The overview', () => {
  it('says what it found in words, and of which moment', async () => {
    show();
    const headings = await screen.findAllByRole('heading', { level: 2 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      '1,204 client secrets are older than 365 days',
      '1 API key was never used',
      'No key belongs to a deactivated user',
      '2 API keys have expired, 2 end in the next 30 days',
      '11 API keys were created in the last 2 months',
    ]);
    expect(screen.getByText('5,000 API keys, 24 Nov 2026, 09:08 UTC')).toBeTruthy();
  });

  it('shows each chart as a table too, whose rows lead to exactly those keys', async () => {
    const { user, onChoose, asTable } = show();
    const table = await asTable('Age of the client secret');
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Up to 30 days3,79675.9%',
      '30 to 365 days00%',
      'Over 365 days1,20424.1%',
    ]);
    await user.click(within(table).getByRole('link', { name: '30 to 365 days' }));
    expect(onChoose.mock.calls).toEqual([[{ secretOlderThanDays: 30, secretWithinDays: 365 }]]);
  });

  it('shows the latest month first in its table', async () => {
    const { asTable } = show();
    const links = within(await asTable('Created per month (UTC)')).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual(['November 2026', 'October 2026']);
  });

  it('without keys says what it is for, and leads to them', async () => {
    show({ getOverview: () => ({ ...overview, total: 0 }) });
    expect(await screen.findByText('No API keys yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to API Keys' }).getAttribute('href')).toBe('#keys');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Report' }).disabled).toBe(true);
  });

  it('that cannot be read says why, and can be tried again', async () => {
    let fails = true;
    const { user } = show({
      getOverview: () => {
        if (fails) throw new Refusal('service_unreachable');
        return overview;
      },
    });
    await screen.findByText(/The key service does not answer/);
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('1 API key was never used')).toBeTruthy();
  });

  it('is counted anew when the list of keys is, as after every change', async () => {
    const { client, main } = show();
    await screen.findByText('1 API key was never used');
    await client.invalidateQueries({ queryKey: ['keys'] });
    await waitFor(() => expect(main.inputsOf('overview.getOverview')).toHaveLength(2));
  });
});

describe('The overview on paper', () => {
  /** What is there while main prints. */
  const drawn = () => document.querySelector('#overview-report')?.textContent ?? '';

  it('has connection, time, counts and every chart and table while it is printed, and is gone after', async () => {
    let seen = '';
    const { choose } = show({
      saveOverviewPdf: () => {
        seen = drawn();
        return { path: '/home/ada/overview.pdf' };
      },
    });
    await choose('Save as PDF…');
    expect(await screen.findByText('Saved as /home/ada/overview.pdf.')).toBeTruthy();
    for (const text of ['https://jira.example.com', 'Ada Admin', '24 Nov 2026, 09:08 UTC', '5,000'])
      expect(seen).toContain(text);
    expect(seen).toContain('1,204 client secrets are older than 365 days');
    expect(seen).toContain('Over 365 days1,20424.1%');
    expect(drawn()).toBe('');
  });

  it('says when it cannot be printed', async () => {
    const { choose } = show({
      printOverview: () => {
        throw new Refusal('print_failed');
      },
    });
    await choose('Print…');
    expect(await screen.findByText(/could not be printed/)).toBeTruthy();
    expect(drawn()).toBe('');
  });

  it('says nothing when the admin cancels', async () => {
    const { choose, main } = show({ saveOverviewPdf: () => ({ path: null }) });
    await choose('Save as PDF…');
    await waitFor(() => expect(drawn()).toBe(''));
    expect(main.inputsOf('overview.saveOverviewPdf')).toHaveLength(1);
    expect(screen.queryByText(/Saved as/)).toBeNull();
  });
});
