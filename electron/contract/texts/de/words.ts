import type { Catalogue } from '../en/index.ts';

export const words: Catalogue['words'] = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  retry: 'Erneut versuchen',
};
