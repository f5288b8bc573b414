import { route } from './core/route.ts';
import { array, boolean, integer, object, optional, string } from './core/schema.ts';
import { apiKey, keyId } from './models/api-key.ts';

/** How far a reader of changes has come: made by the service, and good for its database only. */
export const changesMark = () => string({ minLength: 1, maxLength: 200 });

export const listKeyChanges = route({
  method: 'GET',
  path: '/api/v1/keys/changes',
  summary:
    'API keys that were made, changed or deleted since a mark, the earliest change first; without a mark all there are',
  tag: 'keys',
  access: 'admin',
  query: object({
    since: optional(changesMark()),
    limit: optional(integer({ minimum: 1, maximum: 500 })),
  }),
  status: 200,
  answer: object({
    /** As they are now. A last use alone is no change. */
    items: array(apiKey),
    deletedIds: array(keyId()),
    /** The mark for the next call, also after days. */
    mark: changesMark(),
    /** There are more changes already. */
    more: boolean(),
  }),
  problems: ['changes_forgotten'],
});
