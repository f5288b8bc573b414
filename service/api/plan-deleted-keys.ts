import { route } from './core/route.ts';
import { object } from './core/schema.ts';
import { deletedKeysAction, deletedKeysPlan, deletedKeysSelection } from './models/deleted-key.ts';

export const planDeletedKeys = route({
  method: 'POST',
  path: '/api/v1/deleted-keys/plan',
  summary:
    'Resolve a selection of deleted keys at this moment into a frozen list, with a sample and warnings',
  tag: 'deleted keys',
  access: 'admin',
  body: object({ action: deletedKeysAction, selection: deletedKeysSelection }),
  status: 201,
  answer: deletedKeysPlan,
  problems: [],
});
