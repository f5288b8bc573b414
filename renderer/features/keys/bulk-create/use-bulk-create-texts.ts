import { bulkCreate } from '../../../../electron/contract/texts/en/bulk-create.ts';
import { textsHook } from '../../../texts/translation.ts';

export const useBulkCreateTexts = textsHook('bulkCreate', bulkCreate);
