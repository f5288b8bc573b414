import type { Catalogue } from '../en/index.ts';

export const app: Catalogue['app'] = {
  pages: 'Seiten',
  keys: 'API-Schlüssel',
  auditLog: 'Audit-Protokoll',
  overview: 'Übersicht',
  preferences: 'Einstellungen',
  back: 'Zurück',
  sampleData: 'Beispieldaten',
  reconnecting:
    'Der Schlüsseldienst antwortet nicht. Keydesk versucht es weiter und macht von selbst weiter. Was Sie sehen, wurde vorher gelesen; Änderungen müssen warten. Client Secrets, die Sie noch nicht abgeholt haben, sind sicher.',
};
