import type { Catalogue } from '../en/index.ts';
import { formats } from './formats.ts';

const { number, counted } = formats;

export const auditLog: Catalogue['auditLog'] = {
  title: 'Audit-Protokoll',
  search: { label: 'Audit-Protokoll durchsuchen', placeholder: 'Name oder Client Id' },
  action: 'Aktion',
  allActions: 'Alle Aktionen',
  columns: {
    at: 'Wann',
    actorName: 'Wer',
    action: 'Was',
    userName: 'Schlüssel von',
    clientId: 'Client Id',
    detail: 'Einzelheiten',
    address: 'Von',
    auditId: 'Eintrag',
  },
  actions: {
    'create-key': 'API-Schlüssel erstellt',
    'delete-key': 'API-Schlüssel gelöscht',
    'regenerate-key': 'Client Secret neu erzeugt',
    'bulk-create-keys': 'API-Schlüssel erstellt (viele)',
    'bulk-delete-keys': 'API-Schlüssel gelöscht (viele)',
    'bulk-regenerate-keys': 'Client Secret neu erzeugt (viele)',
    'restore-keys': 'API-Schlüssel wiederhergestellt',
    'purge-keys': 'API-Schlüssel endgültig gelöscht',
    'set-key-expiry': 'Ablauf des Schlüssels festgelegt',
    'revoke-previous-secret': 'Altes Client Secret widerrufen',
    'rotate-signing-key': 'Signaturschlüssel gewechselt',
    'refuse-authentication': 'Authentifizierungen abgelehnt',
    'sync-users': 'Jira-Benutzer eingelesen',
    'create-session': 'Angemeldet',
    'refuse-session': 'Anmeldung abgelehnt',
    'end-session': 'Abgemeldet',
  },
  empty: {
    title: 'Noch keine Einträge',
    what: 'Jede Anmeldung und jede Änderung an einem Schlüssel wird hier festgehalten.',
  },
  noMatch: {
    title: 'Kein Eintrag gefunden',
    what: 'Nichts dergleichen wurde getan, oder unter einem anderen Namen.',
    showAll: 'Alle Einträge anzeigen',
  },
  checkIntegrity: 'Integrität prüfen',
  intact: (checked) =>
    `Die Kette ist unversehrt: ${counted(checked, 'Eintrag', 'Einträge')} geprüft, keiner geändert, entfernt oder eingefügt.`,
  brokenAt: (entry) =>
    `Die Kette ist bei Eintrag ${entry === null ? '?' : number(entry)} unterbrochen. Ab dort wurden Einträge außerhalb von Keydesk geändert, entfernt oder eingefügt. Sichern Sie eine Kopie der Datenbank, und klären Sie, wer darauf schreiben kann.`,
};
