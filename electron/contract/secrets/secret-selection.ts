import {
  array,
  boolean,
  integer,
  literal,
  nullable,
  object,
  string,
  union,
  type Static,
} from '../core/schema.ts';
import { ticketId } from './secret-ticket.ts';

/** Which of the held secrets are listed. */
export const secretFilter = object({
  /** null: of every ticket */
  ticketId: nullable(ticketId()),
  /** Is in the name, the e-mail or the client id; "" fits all. */
  search: string({ maxLength: 200 }),
  /** Without those that were copied or saved. */
  uncollected: boolean(),
});
export type SecretFilter = Static<typeof secretFilter>;

export const secretPlace = object({ ticketId: ticketId(), position: integer({ minimum: 0 }) });
export type SecretPlace = Static<typeof secretPlace>;
export const mostChosenSecrets = 10_000;

/** All that are listed, whatever page is shown, or those that were chosen one by one. */
export const secretSelection = union([
  object({ kind: literal('all'), filter: secretFilter }),
  object({
    kind: literal('chosen'),
    secrets: array(secretPlace, { minItems: 1, maxItems: mostChosenSecrets }),
  }),
]);
export type SecretSelection = Static<typeof secretSelection>;
