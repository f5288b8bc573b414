import { route } from './core/route.ts';
import { array, epochMs, integer, object, optional, string } from './core/schema.ts';
import { userId } from './models/api-key.ts';

/** Most users that one call adds. */
export const maxPlannedUsers = 500;
/** Most users in one plan. */
export const maxPlanSize = 100_000;

export const planCreateKeys = route({
  method: 'POST',
  path: '/api/v1/keys/create-plan',
  summary:
    'Freeze a list of users whose API keys are to be created, part by part; adding a part again changes nothing',
  tag: 'keys',
  access: 'admin',
  body: object({
    planId: optional(
      string({ minLength: 1, maxLength: 64, description: 'the plan to go on with; a new one when left out' }),
    ),
    offset: integer({
      minimum: 0,
      maximum: maxPlanSize - 1,
      description: 'place of the first of these users',
    }),
    userIds: array(userId(), { minItems: 1, maxItems: maxPlannedUsers }),
    keysExpireAt: optional(epochMs()),
  }),
  status: 201,
  answer: object({ planId: string(), count: integer({ minimum: 0 }), expiresAt: epochMs() }),
  problems: ['plan_not_found', 'plan_expired', 'plan_action_mismatch', 'expiry_past'],
});
