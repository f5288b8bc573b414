import { exportButton } from '../../../electron/contract/texts/en/export-button.ts';
import { textsHook } from '../../texts/translation.ts';

export const useExportButtonTexts = textsHook('exportButton', exportButton);
