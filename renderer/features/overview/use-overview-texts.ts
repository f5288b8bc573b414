import { overview } from '../../../electron/contract/texts/en/overview.ts';
import { textsHook } from '../../texts/translation.ts';

export const useOverviewTexts = textsHook('overview', overview);
export type OverviewTexts = typeof overview;
