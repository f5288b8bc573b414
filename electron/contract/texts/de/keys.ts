import type { Catalogue } from '../en/index.ts';
import { apiKeys } from './api-keys.ts';
import { formats } from './formats.ts';

const { number } = formats;

const months = new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export const keys: Catalogue['keys'] = {
  title: 'API-Schlüssel',
  list: 'API-Schlüssel',
  create: 'API-Schlüssel erstellen',
  createMany: 'Viele erstellen…',
  rowsPerPage: 'Zeilen pro Seite',
  searching: 'Wird gesucht…',
  count: apiKeys,
  countMatching: (count) => `${apiKeys(count)} gefunden`,
  countMatchingOf: (count, all) => `${number(count)} von ${apiKeys(all)} gefunden`,
  directoryNotRead: (why) => `Die Benutzer von Jira konnten nicht gelesen werden. ${why}`,
  refreshedInPart: 'Die Liste ist aktuell, aber Namen und Zustände konnten nicht aus Jira gelesen werden.',
  empty: {
    title: 'Noch keine API-Schlüssel',
    what: 'Mit einem API-Schlüssel handelt ein Werkzeug im Namen eines Jira-Benutzers. Wählen Sie einen Benutzer und übergeben Sie Client Id und Client Secret.',
    createFirst: 'Den ersten erstellen',
  },
  noMatch: {
    title: 'Kein API-Schlüssel gefunden',
    nothingFor: (filter) => `Nichts gefunden für ${filter}.`,
    showAll: 'Alle API-Schlüssel anzeigen',
  },
  columns: {
    userName: 'Benutzer',
    userEmail: 'E-Mail',
    clientId: 'Client Id',
    createdAt: 'Erstellt',
    createdBy: 'Erstellt von',
    secretCreatedAt: 'Secret-Alter',
    lastUsedAt: 'Benutzt',
    expiresAt: 'Ablauf',
  },
  cells: {
    deactivated: 'deaktiviert',
    never: 'nie',
    expired: 'abgelaufen',
    usedFrom: (network) => `von ${network}`,
    oldSecret: (time) => `altes Secret: ${time}`,
    oldSecretUntil: (time) => `Altes Secret gilt bis ${time}`,
    actionsFor: (userName) => `Aktionen für ${userName}`,
  },
  view: {
    button: 'Ansicht',
    columns: 'Spalten',
    density: 'Dichte',
    deletedKeys: 'Zuletzt gelöscht',
    densities: { compact: 'Kompakt', standard: 'Normal', comfortable: 'Großzügig' },
  },
  search: {
    label: 'API-Schlüssel suchen',
    placeholder: 'Name, E-Mail oder Client Id',
    clear: 'Filter aufheben',
  },
  filters: {
    users: 'Benutzer',
    anyUser: 'alle',
    userStates: { active: 'aktiv', deactivated: 'deaktiviert' },
    use: 'Nutzung',
    anyUse: 'beliebig',
    neverUsed: 'nie benutzt',
    secretAge: 'Secret-Alter',
    anyAge: 'beliebig',
    overDays: (days) => `über ${days} Tage`,
    remove: (filter) => `Filter entfernen: ${filter}`,
  },
  filtered: {
    bySearch: (search) => `„${search}“`,
    byUserState: { active: 'aktive Benutzer', deactivated: 'deaktivierte Benutzer' },
    neverUsed: 'nie benutzt',
    everUsed: 'benutzt',
    lastUse: {
      within: (days) =>
        days === 1 ? 'in den letzten 24 Stunden benutzt' : `in den letzten ${days} Tagen benutzt`,
      between: (from, to) => `zuletzt vor ${from} bis ${to} Tagen benutzt`,
      beyond: (days) => `zuletzt vor über ${days} Tagen benutzt`,
    },
    secretAge: {
      within: (days) => `Secret bis ${days} Tage alt`,
      between: (from, to) => `Secret ${from} bis ${to} Tage alt`,
      beyond: (days) => `Secret älter als ${days} Tage`,
    },
    expired: 'abgelaufen',
    notExpired: 'nicht abgelaufen',
    expiry: {
      within: (days) => `läuft in den nächsten ${days} Tagen ab`,
      between: (from, to) => `läuft in ${from} bis ${to} Tagen ab`,
      beyond: (days) => `läuft in über ${days} Tagen ab`,
    },
    created: (from, before) => `erstellt im ${months.formatRange(from, before - 1)}`,
  },
  select: {
    button: 'Auswählen',
    thisPage: 'Diese Seite',
    all: (total) => `Alle ${apiKeys(total)}`,
    allMatching: (total) => `Alle ${number(total)} gefundenen`,
    counting: 'Alle (wird gezählt…)',
    none: 'Keinen',
    clear: 'Auswahl aufheben',
    takeAll: (total) => `Alle ${apiKeys(total)} dieser Liste auswählen`,
    count: (count) => `${number(count)} ausgewählt`,
    named: (count, away) =>
      `${number(count)} ausgewählt${away > 0 ? ` (${number(away)} nicht auf dieser Seite)` : ''}.`,
    tooManyNamed: (most) =>
      `Mehr als ${number(most)} Schlüssel lassen sich nicht einzeln auswählen: Grenzen Sie die Liste ein, und wählen Sie dann alle gefundenen aus.`,
    queried: (total, match, takenOut) => {
      const which = match === null ? '' : ` ${match}`;
      const less = takenOut > 0 ? `, ${number(takenOut)} davon herausgenommen` : '';
      return total === 1
        ? `Der einzige API-Schlüssel${which} ist ausgewählt${less}.`
        : `Alle ${apiKeys(total)}${which} sind ausgewählt${less}.`;
    },
    bySearch: (search) => `zu ${search}`,
    byFilter: (filter) => `zum Filter (${filter})`,
  },
};
