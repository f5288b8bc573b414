import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ClipboardState } from '../../../electron/contract/secrets/clipboard.ts';
import { SecretsDialog } from '../../../renderer/features/secrets/secrets-dialog.tsx';
import type { Answers } from '../../unit/renderer/fake-main.ts';
import { renderPage } from '../../unit/renderer/render-page.tsx';
import { clientIdOf, sampleTicket } from '../../unit/renderer/sample.ts';
import { wholeTicket } from '../../support/whole-ticket.ts';

const clientSecret = 'c0ffee'.repeat(11).slice(0, 64);

/** Main with one ticket; what is copied or saved counts as collected. */
function holding(count: number, reason: 'create-key' | 'bulk-regenerate-keys') {
  const collected = new Set<number>();
  let clipboard: ClipboardState = { state: 'none', clearsAt: null };
  const ticket = () => sampleTicket({ reason, count, collected: collected.size });
  const owners = Array.from({ length: count }, (_, position) => position);
  const secrets: NonNullable<Answers['secrets']> = {
    listSecrets: ({ offset, limit }) => ({
      count,
      collected: collected.size,
      matching: count,
      items: owners.slice(offset, offset + limit).map((position) => ({
        ticketId: 'ticket-1',
        reason,
        createdAt: 1,
        leavesAt: 2,
        position,
        clientId: clientIdOf(position),
        userName: `User Number ${position}`,
        userEmail: null,
        collected: collected.has(position),
      })),
    }),
    revealSecret: () => ({ clientSecret }),
    copySecret: ({ position }) => {
      collected.add(position);
      clipboard = { state: 'held', clearsAt: Date.now() + 30_000 };
      return { clearsAfterSeconds: 30 };
    },
    saveSecretsCsv: () => {
      for (const position of owners) collected.add(position);
      return { path: '/home/ada/secrets.csv', count, left: 0 };
    },
    closeSecrets: () => ({ count }),
    getClipboard: () => clipboard,
    clearClipboard: () => (clipboard = { state: 'cleared', clearsAt: null }),
  };
  return { ticket: ticket(), secrets };
}

async function show(count: number, reason: 'create-key' | 'bulk-regenerate-keys' = 'create-key') {
  const { ticket, secrets } = holding(count, reason);
  const onClose = vi.fn();
  const page = renderPage(<SecretsDialog ticket={ticket} onClose={onClose} />, {
    secrets,
    keys: { copyClientId: () => ({}) },
  });
  await screen.findAllByTestId('client-id');
  return { ...page, onClose };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const isOff = (name: string | RegExp) => button(name).hasAttribute('disabled');

describe('A new client secret', () => {
  it('is masked until revealed, and masked again on demand', async () => {
    const { user } = await show(1);
    expect(screen.getByTestId('client-secret').textContent).not.toContain('c0ffee');
    await user.click(button('Reveal'));
    await waitFor(() => expect(screen.getByTestId('client-secret').textContent).toBe(clientSecret));
    await user.click(button('Hide'));
    expect(screen.getByTestId('client-secret').textContent).not.toContain('c0ffee');
  });

  it('is masked again when the window loses the focus', async () => {
    const { user } = await show(1);
    await user.click(button('Reveal'));
    await waitFor(() => expect(screen.getByTestId('client-secret').textContent).toBe(clientSecret));
    act(() => void window.dispatchEvent(new Event('blur')));
    expect(screen.getByTestId('client-secret').textContent).not.toContain('c0ffee');
  });

  it('copied, is counted down, and can be taken off the clipboard at once', async () => {
    const { user, main } = await show(1);
    await user.click(button('Copy Client Secret'));
    await screen.findByText(/clipboard is cleared in 30 seconds/);
    act(() => main.emit('secrets', 'clipboardChanged', { state: 'held', clearsAt: Date.now() + 30_000 }));
    expect(await screen.findByRole('timer')).toHaveProperty('textContent', '30 s');
    await waitFor(() => expect(screen.getByRole('timer').textContent).toBe('29 s'), { timeout: 3_000 });
    await user.click(button('Clear now'));
    expect(await screen.findByText('The client secret is no longer on the clipboard.')).toBeTruthy();
    expect(main.inputsOf('secrets.clearClipboard')).toEqual([{}]);
    act(() => main.emit('secrets', 'clipboardChanged', { state: 'left', clearsAt: null }));
    expect(await screen.findByText(/Something else .* left alone/)).toBeTruthy();
  });

  it('is never lost by a slip: neither Esc nor a click beside the dialog closes it', async () => {
    const { user, onClose } = await show(1);
    await user.keyboard('{Escape}');
    const beside = document.querySelector('.MuiDialog-container');
    if (beside) await user.click(beside);
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.getByRole('dialog', { name: 'New API key of User Number 0' })).toBeTruthy();
  });

  it('is given up only after "I have stored it", and main is told so', async () => {
    const { user, main, onClose } = await show(1);
    expect(isOff('Close')).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: 'I have stored it' }));
    await user.click(button('Close'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(main.inputsOf('secrets.closeSecrets')).toEqual([
      { selection: wholeTicket('ticket-1'), stored: true },
    ]);
  });

  it('can be left with main for later', async () => {
    const { user, main, onClose } = await show(1);
    await user.click(button('Collect later'));
    expect(onClose).toHaveBeenCalledOnce();
    expect(main.inputsOf('secrets.closeSecrets')).toEqual([]);
  });

  it('is copied by main, which says when it clears the clipboard', async () => {
    const { user, main } = await show(1);
    await user.click(button('Copy Client Secret'));
    expect(await screen.findByText(/clipboard is cleared in 30 seconds/)).toBeTruthy();
    expect(main.inputsOf('secrets.copySecret')).toEqual([{ ticketId: 'ticket-1', position: 0 }]);
  });

  it('never enters the cache of queries', async () => {
    const { user, client } = await show(1);
    await user.click(button('Reveal'));
    await screen.findByText(clientSecret);
    const cached = client.getQueryCache().getAll();
    expect(JSON.stringify(cached.map(({ queryKey, state }) => [queryKey, state.data]))).not.toContain(
      'c0ffee',
    );
    expect(client.getMutationCache().getAll()).toEqual([]);
  });
});

describe('Many new client secrets', () => {
  it('are saved as CSV only after a warning, and when their number was typed', async () => {
    const { user, main } = await show(3, 'bulk-regenerate-keys');
    await user.click(button(/Save as CSV/));
    expect(await screen.findByText(/all client secrets in clear/)).toBeTruthy();
    expect(isOff(/^Save 3…/)).toBe(true);
    await user.type(screen.getByLabelText('Type 3 to confirm'), '4');
    expect(isOff(/^Save 3…/)).toBe(true);
    await user.clear(screen.getByLabelText('Type 3 to confirm'));
    await user.type(screen.getByLabelText('Type 3 to confirm'), '3');
    expect(main.inputsOf('secrets.saveSecretsCsv')).toEqual([]);
    await user.click(button(/^Save 3…/));
    expect(await screen.findByText(/Saved 3 client secrets to \/home\/ada\/secrets.csv/)).toBeTruthy();
    expect(main.inputsOf('secrets.saveSecretsCsv')).toEqual([
      { selection: wholeTicket('ticket-1'), warned: true },
    ]);
  });

  it('warn what closing forgets when some were neither copied nor saved', async () => {
    const { user } = await show(3, 'bulk-regenerate-keys');
    await user.click(screen.getByRole('checkbox', { name: 'I have stored them' }));
    expect(screen.getByText(/^3 of 3 were neither copied nor saved/)).toBeTruthy();
  });

  it('close without a warning once they are saved', async () => {
    const { user, onClose } = await show(3, 'bulk-regenerate-keys');
    await user.click(button(/Save as CSV/));
    await user.type(await screen.findByLabelText('Type 3 to confirm'), '3');
    await user.click(button(/^Save 3…/));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Collect later' })).toBeNull());
    await user.click(screen.getByRole('checkbox', { name: 'I have stored them' }));
    expect(screen.queryByText(/neither copied nor saved/)).toBeNull();
    await user.click(button('Close'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  it('are copied one by one, each by the row it stands in', async () => {
    const { user, main } = await show(3, 'bulk-regenerate-keys');
    await user.click(button('Copy Client Secret of User Number 2'));
    expect(main.inputsOf('secrets.copySecret')).toEqual([{ ticketId: 'ticket-1', position: 2 }]);
  });

  it('do not close by Esc', async () => {
    const { user, onClose } = await show(3, 'bulk-regenerate-keys');
    await user.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    expect(isOff('Close')).toBe(true);
  });
});
