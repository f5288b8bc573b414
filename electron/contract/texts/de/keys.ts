import type { Catalogue } from '../en/index.ts';
import { formats } from './formats.ts';

const { number } = formats;
/** One or many: the word is the same. */
const apiKeys = (count: number) => `${number(count)} API-Schlüssel`;

export const keys: Catalogue['keys'] = {
  title: 'API-Schlüssel',
  list: 'API-Schlüssel',
  create: 'API-Schlüssel erstellen',
  rowsPerPage: 'Zeilen pro Seite',
  searching: 'Wird gesucht …',
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
    createdAt: 'Erstellt',
    createdBy: 'Erstellt von',
    secretCreatedAt: 'Secret-Alter',
    lastUsedAt: 'Zuletzt benutzt',
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
  },
  filtered: {
    bySearch: (search) => `„${search}“`,
    byUserState: { active: 'aktive Benutzer', deactivated: 'deaktivierte Benutzer' },
    neverUsed: 'nie benutzt',
    secretOlderThan: (days) => `Secret älter als ${days} Tage`,
  },
  select: {
    button: 'Auswählen',
    thisPage: 'Diese Seite',
    all: (total) => `Alle ${apiKeys(total)}`,
    allMatching: (total) => `Alle ${number(total)} gefundenen`,
    counting: 'Alle (wird gezählt …)',
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
