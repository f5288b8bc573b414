import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { BulkCreateDialog } from '../../../renderer/features/keys/bulk-create/bulk-create-dialog.tsx';
import { Refusal, type Answers } from '../../unit/renderer/fake-main.ts';
import { renderPage } from '../../unit/renderer/render-page.tsx';
import { keptSettings, sampleJob } from '../../unit/renderer/sample.ts';

type CreateAnswers = NonNullable<Answers['bulkCreate']>;
type UserList = Awaited<ReturnType<NonNullable<CreateAnswers['lookUpUsers']>>>;
type ListLine = Awaited<ReturnType<NonNullable<CreateAnswers['listLines']>>>['items'][number];

const user = (name: string, change: object = {}) => ({
  userId: `id of ${name}`,
  displayName: name,
  email: `${name.toLowerCase()}@company.test`,
  active: true,
  hasKey: false,
  ...change,
});
const line = (position: number, change: Partial<ListLine> = {}): ListLine => ({
  position,
  line: position + 1,
  text: `line ${position}`,
  user: user(`User${position}`),
  candidates: [],
  more: false,
  ...change,
});
const listOf = (counts: Partial<Record<UserList['groups'][number]['group'], number>>): UserList => ({
  listId: 'list-1',
  lines: Object.values(counts).reduce((sum, count) => sum + count, 0),
  syncedAt: Date.now() - 3_600_000,
  groups: Object.entries(counts).map(([group, count]) => ({
    group: group as UserList['groups'][number]['group'],
    count,
  })),
});
const createJob = (total: number) => sampleJob({ action: 'create', total, done: 0, succeeded: 0, gone: 0 });

function show(answers: CreateAnswers, users: NonNullable<Answers['users']> = {}) {
  const onStarted = vi.fn();
  const onClose = vi.fn();
  const page = renderPage(<BulkCreateDialog onStarted={onStarted} onClose={onClose} />, {
    bulkCreate: {
      listLines: () => ({ total: 1, items: [line(0)] }),
      ...answers,
    },
    users,
    settings: { getSettings: () => keptSettings({ confirmFrom: 10 }) },
  });
  const paste = async (text: string) => {
    await page.user.click(await screen.findByRole('radio', { name: 'Paste a list' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'List of users' }), { target: { value: text } });
    await page.user.click(screen.getByRole('button', { name: 'Look up' }));
  };
  return { ...page, onStarted, onClose, paste };
}
const button = (name: RegExp | string) => screen.getByRole('button', { name });

describe('Creating many keys', () => {
  it('says what becomes of each line of a pasted list, and creates exactly the count it showed', async () => {
    const page = show({
      lookUpUsers: () => listOf({ create: 3, 'has-key': 1, 'not-found': 2, deactivated: 1, duplicate: 1 }),
      bulkCreateKeys: () => createJob(3),
    });
    await page.paste('a\nb');
    expect(await screen.findByRole('heading', { name: 'Create 3 API keys?' })).toBeTruthy();
    for (const words of [
      '3 API keys will be created',
      '1 left out: this user has an API key already',
      '2 left out: not found in Jira',
      '1 left out: this user is deactivated',
      '1 left out: named twice in the list',
    ]) {
      expect(screen.getByText(words)).toBeTruthy();
    }
    expect(await screen.findByText('User0')).toBeTruthy();
    await page.user.click(button('Create 3'));
    await vi.waitFor(() => expect(page.onStarted).toHaveBeenCalledOnce());
    expect(page.main.inputsOf('bulkCreate.lookUpUsers')).toEqual([
      { source: { kind: 'text', text: 'a\nb' } },
    ]);
    expect(page.main.inputsOf('bulkCreate.bulkCreateKeys')).toEqual([{ listId: 'list-1', count: 3 }]);
  });

  it('keeps a pasted list of 100,000 lines without showing it, and lets another one be pasted', async () => {
    const text = 'somebody@company.test\n'.repeat(100_000);
    const page = show({ lookUpUsers: () => listOf({ create: 100_000 }) });
    await page.user.click(await screen.findByRole('radio', { name: 'Paste a list' }));
    const paste = () =>
      fireEvent.paste(screen.getByRole('textbox', { name: 'List of users' }), {
        clipboardData: { getData: () => text },
      });
    paste();
    expect(await screen.findByText('The pasted list has 100,000 lines.')).toBeTruthy();
    await page.user.click(button('Paste another list'));
    paste();
    await page.user.click(button('Look up'));
    expect(await screen.findByRole('heading', { name: 'Create 100,000 API keys?' })).toBeTruthy();
    expect(page.main.inputsOf('bulkCreate.lookUpUsers')).toEqual([{ source: { kind: 'text', text } }]);
  });

  it('wants the count typed again from the number that the preferences say', async () => {
    const page = show({ lookUpUsers: () => listOf({ create: 1234 }), bulkCreateKeys: () => createJob(1234) });
    await page.paste('many');
    const create = await screen.findByRole('button', { name: 'Create 1,234' });
    expect(create.hasAttribute('disabled')).toBe(true);
    await page.user.type(screen.getByRole('textbox', { name: 'Type 1,234 to confirm' }), '1,234');
    await page.user.click(create);
    await vi.waitFor(() => expect(page.onStarted).toHaveBeenCalledOnce());
  });

  it('creates nothing when nobody of the list can get a key, and lets the admin go back to the list', async () => {
    const page = show({ lookUpUsers: () => listOf({ 'not-found': 2 }) });
    await page.paste('nobody');
    expect(await screen.findByRole('heading', { name: 'No API key can be created' })).toBeTruthy();
    expect(button('Create 0').hasAttribute('disabled')).toBe(true);
    await page.user.click(button('Back'));
    expect(await screen.findByRole('textbox', { name: 'List of users' })).toHaveProperty('value', 'nobody');
  });

  it('lets the admin choose whom a name of several users means', async () => {
    const twins = [user('Twin One'), user('Twin Two', { active: false })];
    const page = show({
      lookUpUsers: () => listOf({ ambiguous: 1 }),
      listLines: ({ group }) => ({
        total: 1,
        items: [line(0, { text: 'Twin', candidates: twins, user: group === 'ambiguous' ? null : twins[0]! })],
      }),
      chooseUser: () => listOf({ create: 1 }),
    });
    await page.paste('Twin');
    await page.user.click(await screen.findByRole('button', { name: 'Choose whom Twin means' }));
    expect(screen.getByRole('menuitemradio', { name: /Twin Two.*deactivated/ })).toBeTruthy();
    await page.user.click(screen.getByRole('menuitemradio', { name: /Twin One/ }));
    expect(await screen.findByRole('heading', { name: 'Create 1 API key?' })).toBeTruthy();
    expect(page.main.inputsOf('bulkCreate.chooseUser')).toEqual([
      { listId: 'list-1', position: 0, userId: 'id of Twin One' },
    ]);
  });

  it('reads Jira again when somebody was not found', async () => {
    const lists = [listOf({ 'not-found': 1 }), listOf({ create: 1 })];
    const page = show(
      { lookUpUsers: () => lists.shift()! },
      { syncUsers: () => ({ users: 1, deactivated: 0, changedKeys: 0, syncedAt: 1 }) },
    );
    await page.paste('new@company.test');
    expect(await screen.findByText("Jira's directory was read 1 hour ago.")).toBeTruthy();
    await page.user.click(button('Read it again'));
    expect(await screen.findByRole('heading', { name: 'Create 1 API key?' })).toBeTruthy();
  });

  it('takes the column of a CSV file that names the users, and asks where it cannot tell', async () => {
    const page = show({
      chooseUserFile: () => ({
        file: {
          fileId: 'file-1',
          name: 'users.csv',
          lines: 2,
          columns: [
            { name: null, samples: ['Ada'] },
            { name: null, samples: ['Berlin'] },
          ],
          column: null,
        },
      }),
      lookUpUsers: () => listOf({ create: 2 }),
    });
    await page.user.click(await screen.findByRole('radio', { name: 'Import a CSV file' }));
    await page.user.click(button('Choose a CSV file…'));
    expect(await screen.findByText('users.csv: 2 lines')).toBeTruthy();
    expect(button('Look up').hasAttribute('disabled')).toBe(true);
    await page.user.click(screen.getByRole('combobox', { name: 'Column that names the users' }));
    await page.user.click(screen.getByRole('option', { name: 'Column 1: Ada' }));
    await page.user.click(button('Look up'));
    expect(await screen.findByRole('heading', { name: 'Create 2 API keys?' })).toBeTruthy();
    expect(page.main.inputsOf('bulkCreate.lookUpUsers')).toEqual([
      { source: { kind: 'file', fileId: 'file-1', column: 0 } },
    ]);
  });

  it('says in which line a file is wrong', async () => {
    const fields = [{ path: '17', message: 'a quotation mark is opened and never closed' }];
    const page = show({
      chooseUserFile: () => {
        throw new Refusal('user_file_invalid', { fields });
      },
    });
    await page.user.click(await screen.findByRole('radio', { name: 'Import a CSV file' }));
    await page.user.click(button('Choose a CSV file…'));
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText(/^Line 17: a quotation mark/)).toBeTruthy();
  });

  it('picks users one after the other in the search, and takes them out again', async () => {
    const page = show(
      { lookUpUsers: () => listOf({ create: 1 }) },
      { searchUsers: () => ({ items: [user('Ada'), user('Max')], truncated: false }) },
    );
    const pick = async (name: string) => {
      await page.user.type(await screen.findByRole('combobox', { name: 'Jira user' }), 'a');
      await page.user.click(await screen.findByRole('option', { name: new RegExp(name) }));
    };
    await pick('Ada');
    await pick('Max');
    expect(await screen.findByText('2 users picked')).toBeTruthy();
    const chip = screen.getByTitle('Take Ada out');
    fireEvent.keyUp(chip, { key: 'Delete' });
    expect(await screen.findByText('1 user picked')).toBeTruthy();
    await page.user.click(button('Look up'));
    expect(await screen.findByRole('heading', { name: 'Create 1 API key?' })).toBeTruthy();
    expect(page.main.inputsOf('bulkCreate.lookUpUsers')).toEqual([
      { source: { kind: 'picked', users: [user('Max')] } },
    ]);
  });
});
