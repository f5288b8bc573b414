import { useOffline } from '../api/use-connection.ts';
import { useInventoryTexts } from './use-inventory-texts.ts';

/** Why nothing can be changed now: the keys are read from the inventory. null: it can. */
export function useReadOnly(): string | null {
  const { reason } = useInventoryTexts();
  return useOffline() ? reason : null;
}
