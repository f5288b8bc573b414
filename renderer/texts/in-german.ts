import { deDE as muiWords } from '@mui/material/locale';
import { deDE as gridWords } from '@mui/x-data-grid/locales';
import { german } from '../../electron/contract/texts/de/index.ts';
import type { Translation } from './translation.ts';

export const inGerman: Translation = {
  language: 'de',
  catalogue: german,
  themeWords: [muiWords, gridWords],
};
