import { formats } from './formats.ts';

/** Words that the lists of keys, results, secrets and entries share. */
export const lists = {
  user: 'User',
  email: 'E-mail',
  clientId: 'Client Id',
  clientSecret: 'Client Secret',
  actions: 'Actions',
  refresh: 'Refresh',
  andMore: (count: number) => `and ${formats.number(count)} more`,
};
