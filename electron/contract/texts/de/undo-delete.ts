import type { Catalogue } from '../en/index.ts';
import { formats } from './formats.ts';

export const undoDelete: Catalogue['undoDelete'] = {
  undo: 'Rückgängig',
  deleted: (userName) => `Der API-Schlüssel von ${userName} wurde gelöscht.`,
  one: {
    yes: (days) =>
      `Er lässt sich ${formats.counted(days, 'Tag', 'Tage')} lang wiederherstellen: siehe „Ansicht“, „Zuletzt gelöscht“.`,
    no: 'Ein gelöschter Schlüssel lässt sich nicht zurückholen, nur ein neuer erstellen.',
  },
  many: {
    yes: (days) =>
      `Sie lassen sich ${formats.counted(days, 'Tag', 'Tage')} lang wiederherstellen: siehe „Ansicht“, „Zuletzt gelöscht“.`,
    no: 'Gelöschte Schlüssel lassen sich nicht zurückholen, nur neue erstellen.',
  },
  nothingLeft: 'Davon lässt sich nichts mehr wiederherstellen.',
  usersHaveKeys: (count) =>
    count === 1
      ? 'Nicht wiederhergestellt: Der Benutzer hat inzwischen einen anderen API-Schlüssel.'
      : `Nichts wiederhergestellt: Alle ${formats.number(count)} Benutzer haben inzwischen andere API-Schlüssel.`,
};
