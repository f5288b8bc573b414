import type { Catalogue } from '../en/index.ts';

export const commands: Catalogue['commands'] = {
  createKey: 'Neuer API-Schlüssel…',
  search: 'Suchen',
  refresh: 'Aktualisieren',
  keys: 'API-Schlüssel',
  auditLog: 'Audit-Protokoll',
  overview: 'Übersicht',
  preferences: 'Einstellungen',
  disconnect: 'Trennen…',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  zoomReset: 'Originalgröße',
  connectionDoctor: 'Verbindungsdiagnose…',
  shortcuts: 'Tastenkürzel',
  about: 'Über Keydesk',
};
