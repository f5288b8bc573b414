import type { SecretPlace } from '../../../electron/contract/secrets/secret-selection.ts';

/** The name of a row in the grid: a position alone is one of each ticket. */
export const rowIdOf = ({ ticketId, position }: SecretPlace): string => `${position}@${ticketId}`;

export function placeOf(rowId: string): SecretPlace {
  const at = rowId.indexOf('@');
  return { ticketId: rowId.slice(at + 1), position: Number(rowId.slice(0, at)) };
}
