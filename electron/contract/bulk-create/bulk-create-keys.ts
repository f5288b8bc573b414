import { call } from '../core/call.ts';
import { epochMs, integer, object, optional } from '../core/schema.ts';
import { job } from '../jobs/job.ts';
import { listId } from './user-list.ts';

/** Creates a key for every user of the list that can get one. `count` is what the admin has seen and confirmed. */
export const bulkCreateKeys = call(
  object({ listId: listId(), count: integer({ minimum: 1 }), expiresAt: optional(epochMs()) }),
  job,
);
