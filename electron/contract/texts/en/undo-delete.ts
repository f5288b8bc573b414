import { formats } from './formats.ts';

/** What a delete says of the way back. */
export const undoDelete = {
  undo: 'Undo',
  deleted: (userName: string) => `Deleted the API key of ${userName}.`,
  /** Whether there is a way back from the delete of one, or of many. */
  one: {
    yes: (days: number) =>
      `For ${formats.counted(days, 'day', 'days')} it can be restored: see View, Recently deleted.`,
    no: 'A deleted key cannot be brought back, only a new one created.',
  },
  many: {
    yes: (days: number) =>
      `For ${formats.counted(days, 'day', 'days')} they can be restored: see View, Recently deleted.`,
    no: 'Deleted keys cannot be brought back, only new ones created.',
  },
  nothingLeft: 'Nothing of it can be restored any more.',
  usersHaveKeys: (count: number) =>
    count === 1
      ? 'It was not restored: the user has another API key by now.'
      : `None was restored: all ${formats.number(count)} users have other API keys by now.`,
};
