import { epochMs, integer, object, oneOf, string, type Static } from '../core/schema.ts';

/** Stands for new client secrets that main holds until the admin has collected them. */
export const secretTicket = object({
  ticketId: string({ minLength: 1, maxLength: 64 }),
  reason: oneOf(['create-key', 'regenerate-key', 'bulk-regenerate-keys']),
  createdAt: epochMs(),
  count: integer({ minimum: 0 }),
  collected: integer({ minimum: 0, description: 'copied one by one, or saved' }),
});
export type SecretTicket = Static<typeof secretTicket>;
export const ticketId = () => string({ minLength: 1, maxLength: 64 });
