import { boolean, epochMs, integer, nullable, object, oneOf, string, type Static } from '../core/schema.ts';

export const ticketId = () => string({ minLength: 1, maxLength: 64 });

/** Stands for new client secrets that main holds until the admin has collected them. */
export const secretTicket = object({
  ticketId: ticketId(),
  reason: oneOf(['create-key', 'regenerate-key', 'bulk-create-keys', 'bulk-regenerate-keys']),
  createdAt: epochMs(),
  count: integer({ minimum: 0 }),
  collected: integer({ minimum: 0, description: 'copied one by one, or saved' }),
  /** When the first of those not collected leaves for good; null when all are collected. */
  leavesAt: nullable(epochMs()),
  /** Within a day: the admin is warned. */
  leavesSoon: boolean(),
});
export type SecretTicket = Static<typeof secretTicket>;
