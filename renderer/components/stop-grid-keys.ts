/** Enter and Space belong to a button in a cell; the grid would take them for its own moves. */
export function stopGridKeys(event: React.KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
}
