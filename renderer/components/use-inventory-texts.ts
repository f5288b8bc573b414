import { inventory } from '../../electron/contract/texts/en/inventory.ts';
import { textsHook } from '../texts/translation.ts';

export const useInventoryTexts = textsHook('inventory', inventory);
