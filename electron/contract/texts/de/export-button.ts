import type { Catalogue } from '../en/index.ts';
import { formats } from './formats.ts';

export const exportButton: Catalogue['exportButton'] = {
  open: 'Exportieren…',
  running: (percent) => `Export ${percent} %`,
  saved: (count) => `${formats.counted(count, 'API-Schlüssel wurde', 'API-Schlüssel wurden')} exportiert.`,
};
