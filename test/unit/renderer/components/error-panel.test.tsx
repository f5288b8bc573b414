import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { german } from '../../../../electron/contract/texts/de/index.ts';
import { CallError } from '../../../../renderer/api/call-main.ts';
import { ErrorPanel } from '../../../../renderer/components/error-panel.tsx';
import { inGerman } from '../../../../renderer/texts/in-german.ts';
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

  it('is a German sentence in German, the original stays behind "Details"', async () => {
    const { user } = renderPage(<ErrorPanel error={error} />, {}, inGerman);
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain(german.errors.jira_rate_limited);
    expect(alert.textContent).toContain('Versuchen Sie es in 30 s erneut.');
    expect(alert.textContent).not.toContain(error.message);
    await user.click(screen.getByRole('button', { name: 'Details' }));
    expect(screen.getByText(error.message).lang).toBe('en');
  });

  it('says whose certificate was refused, in the language of the preferences', () => {
    const certificate = { whose: 'jira.acme.test', issuer: 'Acme Proxy CA', validUntil: '2027-01-31' };
    const refused = new CallError({
      code: 'certificate_unknown_issuer',
      message: 'Not trusted.',
      reference: 'ref-78',
      details: { certificate },
    });
    renderPage(<ErrorPanel error={refused} />, {}, inGerman);
    const facts = 'Für jira.acme.test, ausgestellt von Acme Proxy CA, gültig bis 2027-01-31.';
    expect(screen.getByRole('alert').textContent).toContain(facts);
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
