import { apiKeys } from './api-keys.ts';
import { formats } from './formats.ts';

const { number, counted } = formats;
const days = (count: number) => counted(count, 'day', 'days');

/** The page of deleted API keys: restore them, or delete them for good. */
export const deletedKeys = {
  title: 'Recently deleted',
  list: 'Deleted API keys',
  keptFor: (count: number) =>
    `A deleted API key can be restored for ${days(count)}, with the client secret it had. Then it is gone for good.`,
  keptNot: 'This key service keeps no deleted API keys: what is deleted is gone for good.',
  count: (count: number) => counted(count, 'deleted API key', 'deleted API keys'),
  countMatching: (count: number) => `${counted(count, 'deleted API key', 'deleted API keys')} match`,
  searching: 'Searching…',
  search: { label: 'Search deleted API keys', placeholder: 'Name, e-mail or Client Id' },
  columns: { deletedAt: 'Deleted', deletedBy: 'Deleted by', restorableUntil: 'Can be restored' },
  restorableFor: (time: string) => `for ${time}`,
  empty: {
    title: 'Nothing was deleted lately',
    toKeys: 'To the API keys',
  },
  noMatch: {
    title: 'No deleted API key matches',
    what: 'It may have been deleted too long ago, or be there still.',
    showAll: 'Show all deleted API keys',
  },
  select: {
    named: (count: number) => `${number(count)} selected.`,
    all: (total: number, takenOut: number) =>
      `All ${counted(total, 'deleted API key', 'deleted API keys')} of this list are selected${
        takenOut > 0 ? `, less ${number(takenOut)} taken out` : ''
      }.`,
    takeAll: (total: number) => `Take all ${number(total)} of this list`,
    clear: 'Clear selection',
    tooMany: (most: number) =>
      `More than ${number(most)} cannot be chosen one by one: search, then take all of the list.`,
  },
  restore: {
    button: 'Restore…',
    confirm: (count: number | null) => (count === null ? 'Restore' : `Restore ${number(count)}`),
    question: (count: number) => `Restore ${apiKeys(count)}?`,
    consequence: (count: number) =>
      `${count === 1 ? 'Its client secret works' : 'Their client secrets work'} again at once, as before. Access tokens that were issued before stay invalid: tools get new ones.`,
  },
  purge: {
    button: 'Delete for good…',
    confirm: (count: number | null) =>
      count === null ? 'Delete for good' : `Delete ${number(count)} for good`,
    question: (count: number) => `Delete ${apiKeys(count)} for good?`,
    consequence: (count: number): string =>
      count === 1
        ? 'After that nobody can restore it. It has stopped working already; that stays so.'
        : 'After that nobody can restore them. They have stopped working already; that stays so.',
  },
  lookingUp: 'Looking up the selected keys…',
  noneLeft: 'None of the selected keys can be restored any more. There is nothing to do.',
  missing: (count: number) =>
    `${counted(count, 'selected key', 'selected keys')} ${count === 1 ? 'was' : 'were'} restored or deleted for good meanwhile.`,
  warnings: {
    user_has_key: (count: number) =>
      `${number(count)} cannot be restored: a user has one API key at most, and ${
        count === 1 ? 'its user has' : 'their users have'
      } another one.`,
    deactivated_owner: (count: number) =>
      `${number(count)} ${count === 1 ? 'belongs to a deactivated user and opens' : 'belong to deactivated users and open'} nothing until Jira knows them as active.`,
  },
};
