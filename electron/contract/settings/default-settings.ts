import type { Settings } from './settings.ts';

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  density: 'compact',
  pageSize: 50,
  hiddenColumns: [],
  zoomPercent: 100,
  clipboardSeconds: 30,
  confirmFrom: 100,
  idleLockMinutes: 15,
  secretDays: 7,
  keepDeletedDays: 7,
};
