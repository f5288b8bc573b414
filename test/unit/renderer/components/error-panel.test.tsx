import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CallError } from '../../../../renderer/api/call-main.ts';
import { ErrorPanel } from '../../../../renderer/components/error-panel.tsx';
import { renderPage } from '../render-page.tsx';

const error = new CallError({
  code: 'jira_rate_limited',
  message: 'Jira limits the number of requests right now.',
  reference: 'ref-77',
  details: { retryAfter: 30, fields: [{ path: '/limit', message: 'is too large' }] },
});

describe('An error', () => {
  it('is a sentence; code and reference show on demand', async () => {
    const { user } = renderPage(<ErrorPanel error={error} />);
    expect(screen.getByRole('alert').textContent).toContain('Jira limits the number of requests right now.');
    expect(screen.queryByText('ref-77')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Details' }));
    expect(screen.getByText('jira_rate_limited')).toBeTruthy();
    expect(screen.getByText('ref-77')).toBeTruthy();
    expect(screen.getByText('is too large')).toBeTruthy();
  });

  it('says how long to wait where that helps', () => {
    renderPage(<ErrorPanel error={error} />);
    expect(screen.getByText(/Try again in 30 s/)).toBeTruthy();
  });

  it('offers another try only where there is one', async () => {
    const onRetry = vi.fn();
    const { user, unmount } = renderPage(<ErrorPanel error={error} onRetry={onRetry} />);
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(onRetry).toHaveBeenCalledOnce();
    unmount();
    renderPage(<ErrorPanel error={error} />);
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
  });
});
