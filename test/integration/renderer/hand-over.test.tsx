import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { handOver as german } from '../../../electron/contract/texts/de/hand-over.ts';
import type { SecretFilter } from '../../../electron/contract/secrets/secret-selection.ts';
import { SecretTicketsButton } from '../../../renderer/features/secrets/secret-tickets-button.tsx';
import { SecretsDialog } from '../../../renderer/features/secrets/secrets-dialog.tsx';
import type { Answers } from '../../unit/renderer/fake-main.ts';
import { renderPage } from '../../unit/renderer/render-page.tsx';
import { clientIdOf, sampleTicket } from '../../unit/renderer/sample.ts';

const tickets = ['ticket-1', 'ticket-2'];
const path = '/home/ada/client-secrets.csv.age';

/** Main with two tickets of that many secrets each. */
function holding(each: number, own: Answers['secrets'] = {}) {
  const owners = tickets.flatMap((ticketId, t) =>
    Array.from({ length: each }, (_, position) => ({
      ticketId,
      position,
      clientId: clientIdOf(t * each + position),
      userName: `User Number ${t * each + position}`,
      userEmail: `user${t * each + position}@example.test`,
      collected: false,
      reason: t === 0 ? ('bulk-regenerate-keys' as const) : ('create-key' as const),
      createdAt: Date.now() - 60_000,
      leavesAt: Date.now() + 6 * 86_400_000,
    })),
  );
  const listed = ({ search }: SecretFilter) => owners.filter(({ userName }) => userName.includes(search));
  const secrets: NonNullable<Answers['secrets']> = {
    listSecrets: ({ filter, offset, limit }) => ({
      count: owners.length,
      collected: 0,
      matching: listed(filter).length,
      items: listed(filter).slice(offset, offset + limit),
    }),
    handOverSecrets: () => ({ path, count: each, left: 0 }),
    getClipboard: () => ({ state: 'none', clearsAt: null }),
    copyPassphrase: () => ({ clearsAfterSeconds: 30 }),
    ...own,
  };
  return secrets;
}

async function show(each: number, own: Answers['secrets'] = {}) {
  const onClose = vi.fn();
  const page = renderPage(<SecretsDialog ticket={null} onClose={onClose} />, { secrets: holding(each, own) });
  await screen.findAllByTestId('client-id');
  return { ...page, onClose };
}
async function openHandOver(each: number, own: Answers['secrets'] = {}) {
  const page = await show(each, own);
  await page.user.click(button(`Save ${each * 2} encrypted…`));
  const dialog = within(await screen.findByRole('dialog', { name: /encrypted$/ }));
  const choose = (name: string) => page.user.click(dialog.getByRole('radio', { name }));
  return { ...page, dialog, choose };
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const everything = { kind: 'all', filter: { ticketId: null, search: '', uncollected: false } };

describe('The list of all new client secrets', () => {
  it('says of each what it is from and when it leaves; closing keeps them', async () => {
    const { user, main, onClose } = await show(2);
    expect(screen.getAllByText(/Bulk regenerate/)).toHaveLength(2);
    expect(screen.getAllByText(/Create API Key/)).toHaveLength(2);
    expect(screen.getAllByText('in 6 days')).toHaveLength(4);
    await user.click(button('Close'));
    expect(onClose).toHaveBeenCalledOnce();
    expect(main.inputsOf('secrets.closeSecrets')).toEqual([]);
  });

  it('hands over what a search finds, and says its number before', async () => {
    const { user, main } = await show(6);
    await user.type(screen.getByRole('searchbox', { name: 'Search client secrets' }), 'Number 1');
    await user.click(await screen.findByRole('button', { name: 'Save 3 encrypted…' }));
    await user.click(await screen.findByRole('button', { name: 'Save 3…' }));
    await screen.findByText(/^Saved 6 client secrets to/);
    expect(main.inputsOf('secrets.handOverSecrets')).toMatchObject([
      { selection: { kind: 'all', filter: { ticketId: null, search: 'Number 1', uncollected: false } } },
    ]);
  });

  it('hands over the chosen ones only, each by ticket and place', async () => {
    const { user, main } = await show(2);
    const boxes = screen.getAllByRole('checkbox', { name: 'Select row' });
    await user.click(boxes[1]!);
    await user.click(boxes[2]!);
    await user.click(button('Save 2 encrypted…'));
    await user.click(await screen.findByRole('button', { name: 'Save 2…' }));
    await screen.findByText(/^Saved/);
    expect(main.inputsOf('secrets.handOverSecrets')).toMatchObject([
      {
        selection: {
          kind: 'chosen',
          secrets: [
            { ticketId: 'ticket-1', position: 1 },
            { ticketId: 'ticket-2', position: 0 },
          ],
        },
      },
    ]);
  });

  it('forgets what the admin has stored only after he was asked once more', async () => {
    const { user, main } = await show(2, { closeSecrets: () => ({ count: 4 }) });
    await user.click(button('I have stored these 4…'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Forget 4 client secrets?' }));
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(main.inputsOf('secrets.closeSecrets')).toEqual([]);
    await user.click(button('I have stored these 4…'));
    await user.click(await screen.findByRole('button', { name: 'Forget 4' }));
    expect(await screen.findByText('4 client secrets are forgotten.')).toBeTruthy();
    expect(main.inputsOf('secrets.closeSecrets')).toEqual([{ selection: everything, stored: true }]);
  });
});

describe('A file of client secrets', () => {
  it('has a passphrase made for it, another each time, which main copies and which is said to be stored', async () => {
    const { user, main, dialog } = await openHandOver(2);
    const made = dialog.getByTestId('passphrase').textContent;
    expect(made).toMatch(/^([a-z2-9]{4}-){5}[a-z2-9]{4}$/);
    await user.click(dialog.getByRole('button', { name: 'Make another' }));
    const another = dialog.getByTestId('passphrase').textContent;
    expect(another).not.toBe(made);
    await user.click(dialog.getByRole('button', { name: 'Copy passphrase' }));
    expect(await dialog.findByText(/clipboard is cleared in 30 seconds/)).toBeTruthy();
    expect(main.inputsOf('secrets.copyPassphrase')).toEqual([{ passphrase: another }]);
    expect(dialog.getByText(/nobody can open the file without it/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Save 4…' }));
    expect(await screen.findByText(/another way than the file/)).toBeTruthy();
    expect(main.inputsOf('secrets.handOverSecrets')).toEqual([
      { selection: everything, form: 'one-file', seal: { kind: 'passphrase', passphrase: another } },
    ]);
  });

  it('takes a passphrase of the admin when it was typed twice, and says how well it holds', async () => {
    const { user, main, dialog, choose, client } = await openHandOver(2);
    await choose('My own');
    const [own, again] = [
      dialog.getByLabelText('Passphrase'),
      dialog.getByLabelText('Repeat the passphrase'),
    ];
    const save = dialog.getByRole('button', { name: 'Save 4…' });
    await user.type(own, 'short');
    expect(dialog.getByText('At least 12 characters.')).toBeTruthy();
    await user.type(own, 'er passphr');
    expect(dialog.getByText(/^Weak/)).toBeTruthy();
    await user.type(own, 'ase of five words');
    expect(dialog.getByText(/^Strong/)).toBeTruthy();
    await user.type(again, 'another');
    expect(dialog.getByText('The two are not the same yet.')).toBeTruthy();
    expect(save.hasAttribute('disabled')).toBe(true);
    await user.clear(again);
    await user.type(again, 'shorter passphrase of five words');
    await user.click(save);
    await screen.findByText(/^Saved/);
    expect(main.inputsOf('secrets.handOverSecrets')).toMatchObject([
      { seal: { kind: 'passphrase', passphrase: 'shorter passphrase of five words' } },
    ]);
    expect(JSON.stringify(client.getQueryCache().getAll())).not.toContain('five words');
    expect(client.getMutationCache().getAll()).toEqual([]);
  });

  it('takes public keys, and refuses by its line what is none', async () => {
    const { user, main, dialog, choose } = await openHandOver(2, {
      chooseRecipients: () => ({ recipients: [`age1${'q'.repeat(58)}`, `age1${'p'.repeat(58)}`] }),
    });
    await choose('Public keys');
    const field = dialog.getByLabelText('Public keys, one in a line');
    const save = dialog.getByRole('button', { name: 'Save 4…' });
    expect(save.hasAttribute('disabled')).toBe(true);
    await user.type(field, '# team\nssh-ed25519 AAAA');
    expect(dialog.getByText(/^Line 2 is no public key/)).toBeTruthy();
    await user.clear(field);
    await user.type(field, 'AGE-SECRET-KEY-1QQQ');
    expect(dialog.getByText(/^Line 1 is a secret key/)).toBeTruthy();
    expect(save.hasAttribute('disabled')).toBe(true);
    await user.click(dialog.getByRole('button', { name: 'Read from a file…' }));
    await waitFor(() => expect(save.hasAttribute('disabled')).toBe(false));
    await user.click(save);
    await screen.findByText(/^Saved/);
    expect(main.inputsOf('secrets.handOverSecrets')).toMatchObject([
      { seal: { kind: 'recipients', recipients: [`age1${'q'.repeat(58)}`, `age1${'p'.repeat(58)}`] } },
    ]);
  });

  it('for each owner by his own key names who has none, and says what stays', async () => {
    const { user, main, dialog, choose } = await openHandOver(2, {
      chooseOwnerKeys: () => ({
        keys: {
          keysId: 'keys-1',
          fileName: 'keys.csv',
          withKey: 3,
          withoutKey: 1,
          sample: [{ userName: 'Zoe Without', userEmail: null }],
          wrongLines: [7],
        },
      }),
      handOverSecrets: () => ({ path, count: 3, left: 1 }),
    });
    expect(dialog.queryByRole('radio', { name: /own public key/ })).toBeNull();
    await choose('A file for each owner, named by user, in one zip');
    await choose('Each owner’s own public key');
    await user.click(dialog.getByRole('button', { name: 'Choose a CSV of keys…' }));
    expect(await dialog.findByText('keys.csv: 3 owners have a key.')).toBeTruthy();
    expect(dialog.getByText('Zoe Without')).toBeTruthy();
    expect(dialog.getByText(/left out: line 7/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Save 3…' }));
    expect(await screen.findByText(/1 is not in the file and stays uncollected/)).toBeTruthy();
    expect(main.inputsOf('secrets.handOverSecrets')).toMatchObject([
      { form: 'file-per-owner', seal: { kind: 'owner-keys', keysId: 'keys-1' } },
    ]);
  });

  it('under one passphrase says how many fit into one zip', async () => {
    const { dialog, choose } = await openHandOver(150);
    await choose('A file for each owner, named by user, in one zip');
    expect(dialog.getByText(/one zip takes 200: 100 stay uncollected/)).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Save 200…' })).toBeTruthy();
  });

  it('shows how far it is, and can be stopped', async () => {
    let stop: () => void = () => undefined;
    const { user, main, dialog } = await openHandOver(2, {
      handOverSecrets: () =>
        new Promise((resolve) => {
          stop = () => resolve({ path: null, count: 0, left: 4 });
        }),
      cancelHandOver: () => {
        stop();
        return {};
      },
    });
    await user.click(dialog.getByRole('button', { name: 'Save 4…' }));
    act(() => main.emit('secrets', 'handOverProgressed', { done: 1, total: 4 }));
    expect(await dialog.findByText('1 of 4 sealed')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(dialog.queryByRole('progressbar')).toBeNull());
    expect(dialog.getByRole('button', { name: 'Save 4…' }).hasAttribute('disabled')).toBe(false);
  });
});

describe('The badge of uncollected client secrets', () => {
  const badge = (items: ReturnType<typeof sampleTicket>[]) => {
    const onOpen = vi.fn();
    renderPage(<SecretTicketsButton onOpen={onOpen} />, {
      secrets: { listSecretTickets: () => ({ items }) },
    });
    return onOpen;
  };

  it('leads to the list of all when there are several actions', async () => {
    const onOpen = badge([sampleTicket({ count: 3, collected: 1 }), sampleTicket({ ticketId: 'ticket-2' })]);
    (await screen.findByRole('button', { name: '3 uncollected client secrets' })).click();
    expect(onOpen).toHaveBeenCalledWith(null);
  });

  it('says in how long the first of them leaves when that is within a day', async () => {
    badge([sampleTicket({ leavesSoon: true, leavesAt: Date.now() + 5 * 3_600_000 })]);
    expect(
      await screen.findByRole('button', { name: '1 uncollected client secret, the first leaves in 5 hours' }),
    ).toBeTruthy();
  });
});

describe('In German', () => {
  it('the same is said', () => {
    expect(german.saveEncrypted(100_000)).toBe('100.000 verschlüsselt speichern…');
    expect(german.dialog.left(1)).toBe('1 ist nicht in der Datei und bleibt unabgeholt.');
  });
});
