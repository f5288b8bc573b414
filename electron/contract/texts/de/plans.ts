import type { Catalogue } from '../en/index.ts';
import { formats } from './formats.ts';

export const plans: Catalogue['plans'] = {
  lookedUpAgain: 'Die Schlüssel wurden noch einmal nachgeschlagen, weil das erste Mal zu lange her war.',
  these: (count) => (count === 1 ? 'Dieser Schlüssel:' : 'Diese Schlüssel:'),
  amongThem: 'Darunter:',
  typeCount: (count) => `Zum Bestätigen ${formats.number(count)} eintippen`,
};
