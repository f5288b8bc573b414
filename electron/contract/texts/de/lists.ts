import type { Catalogue } from '../en/index.ts';
import { formats } from './formats.ts';

export const lists: Catalogue['lists'] = {
  user: 'Benutzer',
  email: 'E-Mail',
  clientId: 'Client Id',
  clientSecret: 'Client Secret',
  actions: 'Aktionen',
  refresh: 'Aktualisieren',
  andMore: (count) => `und ${formats.number(count)} weitere`,
};
