import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CreateKeyDialog } from '../../../../../renderer/features/keys/create-key-dialog.tsx';
import { Refusal, type Answers } from '../../fake-main.ts';
import { renderPage } from '../../render-page.tsx';
import { sampleKey, sampleTicket, sampleUser } from '../../sample.ts';

const users = [
  sampleUser(1),
  sampleUser(2, { hasKey: true }),
  sampleUser(3, { active: false }),
  sampleUser(4, { email: null }),
];

function show(createKey: NonNullable<Answers['keys']>['createKey']) {
  const onIssued = vi.fn();
  const onShow = vi.fn();
  const onClose = vi.fn();
  const page = renderPage(<CreateKeyDialog {...{ onIssued, onShow, onClose }} />, {
    users: { searchUsers: () => ({ items: users, truncated: false }) },
    keys: createKey ? { createKey } : {},
  });
  const choose = async (n: number) => {
    await page.user.type(screen.getByRole('combobox', { name: 'Jira user' }), 'user');
    await page.user.click(await screen.findByRole('option', { name: new RegExp(`Number ${n}`) }));
  };
  const generate = () => page.user.click(screen.getByRole('button', { name: 'Generate' }));
  return { ...page, choose, generate, onIssued, onShow, onClose };
}

describe('Create API Key', () => {
  it('creates the key of the chosen user and hands on the ticket of its secret', async () => {
    const ticket = sampleTicket();
    const { choose, generate, main, onIssued } = show(() => ({ key: sampleKey(1), ticket }));
    expect(screen.getByRole('button', { name: 'Generate' }).hasAttribute('disabled')).toBe(true);
    await choose(1);
    await generate();
    await waitFor(() => expect(onIssued).toHaveBeenCalledWith(ticket));
    expect(main.inputsOf('keys.createKey')).toEqual([{ userId: 'user-1' }]);
  });

  it('creates a key that expires, when a date is given', async () => {
    const { choose, generate, main, user } = show(() => ({ key: sampleKey(1), ticket: sampleTicket() }));
    await choose(1);
    await user.click(screen.getByRole('radio', { name: 'On a date' }));
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2199-02-03' } });
    fireEvent.change(screen.getByLabelText('Time'), { target: { value: '04:05' } });
    await generate();
    await waitFor(() =>
      expect(main.inputsOf('keys.createKey')).toEqual([
        { userId: 'user-1', expiresAt: new Date(2199, 1, 3, 4, 5).getTime() },
      ]),
    );
  });

  it('creates nothing while the expiry makes no sense', async () => {
    const { choose, user } = show(undefined);
    await choose(1);
    await user.click(screen.getByRole('radio', { name: 'On a date' }));
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '' } });
    expect(screen.getByText('Give a whole date and time.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Generate' }).hasAttribute('disabled')).toBe(true);
  });

  it('marks and refuses who has a key and who is deactivated', async () => {
    const { user } = show(undefined);
    await user.type(screen.getByRole('combobox', { name: 'Jira user' }), 'user');
    const owner = await screen.findByRole('option', { name: /has an API key/ });
    expect(owner.getAttribute('aria-disabled')).toBe('true');
    const gone = screen.getByRole('option', { name: /deactivated/ });
    expect(gone.getAttribute('aria-disabled')).toBe('true');
    const free = screen.getByRole('option', { name: /Number 1/ });
    expect(free.getAttribute('aria-disabled')).toBe('false');
  });

  it('says so and shows the key when the user got one meanwhile', async () => {
    const { choose, generate, user, onIssued, onShow } = show(() => {
      throw new Refusal('key_exists', { keyId: 'key-1' });
    });
    await choose(1);
    await generate();
    expect(await screen.findByText(/got an API key meanwhile/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show it' }));
    expect(onShow).toHaveBeenCalledWith('user1@example.test');
    expect(onIssued).not.toHaveBeenCalled();
  });

  it('shows the key by the name of a user without e-mail', async () => {
    const { choose, generate, user, onShow } = show(() => {
      throw new Refusal('key_exists', { keyId: 'key-4' });
    });
    await choose(4);
    await generate();
    await user.click(await screen.findByRole('button', { name: 'Show it' }));
    expect(onShow).toHaveBeenCalledWith('User Number 4');
  });

  it('says what is wrong and keeps the choice when Jira is away', async () => {
    const { choose, generate } = show(() => {
      throw new Refusal('jira_unreachable');
    });
    await choose(1);
    await generate();
    expect(await screen.findByText(/Jira cannot be reached/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Jira user' }).value).toBe('User Number 1');
  });
});
