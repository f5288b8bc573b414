import type { Catalogue } from '../en/index.ts';
import { apiKeys } from './api-keys.ts';
import { formats } from './formats.ts';

const { number, counted, exactMinute } = formats;
const month = (at: number, length: 'short' | 'long') =>
  new Intl.DateTimeFormat('de-DE', { month: length, year: 'numeric', timeZone: 'UTC' }).format(at);
const percent = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 1 });

export const overview: Catalogue['overview'] = {
  title: 'Übersicht',
  asOf: (count, at) => `${apiKeys(count)}, ${exactMinute(at)}`,
  loading: 'Die API-Schlüssel werden gezählt…',
  empty: {
    title: 'Noch keine API-Schlüssel',
    what: 'Sobald es Schlüssel gibt, zeigt diese Seite, wie alt ihre Secrets sind, wann sie zuletzt benutzt wurden und welche bald ablaufen.',
    toKeys: 'Zu den API-Schlüsseln',
  },
  asTable: 'Als Tabelle zeigen',
  asChart: 'Als Diagramm zeigen',
  columns: { count: 'API-Schlüssel', share: 'Anteil' },
  charts: {
    secretAge: 'Alter des Client Secrets',
    lastUse: 'Letzte Nutzung',
    created: 'Erstellt pro Monat (UTC)',
    owners: 'Benutzer der Schlüssel',
    expiry: 'Schlüssel, die ablaufen',
  },
  chartHint: (name) =>
    `${name}. Mit den Pfeiltasten von Balken zu Balken; die Eingabetaste listet die Schlüssel auf.`,
  findings: {
    secretsOlderThan: (count, days) =>
      count === 0
        ? `Kein Client Secret ist älter als ${days} Tage`
        : `${counted(count, 'Client Secret ist', 'Client Secrets sind')} älter als ${days} Tage`,
    neverUsed: (count) =>
      count === 0
        ? 'Jeder Schlüssel wurde schon benutzt'
        : `${apiKeys(count)} ${count === 1 ? 'wurde' : 'wurden'} nie benutzt`,
    createdInMonths: (count, months) =>
      `${apiKeys(count)} ${count === 1 ? 'wurde' : 'wurden'} in den letzten ${months} Monaten erstellt`,
    deactivated: (count) =>
      count === 0
        ? 'Kein Schlüssel gehört einem deaktivierten Benutzer'
        : `${apiKeys(count)} ${count === 1 ? 'gehört' : 'gehören'} deaktivierten Benutzern`,
    ending: (expired, soon, days) => {
      const ends = `${soon === 1 ? 'läuft' : 'laufen'} in den nächsten ${days} Tagen ab`;
      if (expired === 0) {
        return soon === 0
          ? `Kein Schlüssel läuft in den nächsten ${days} Tagen ab`
          : `${apiKeys(soon)} ${ends}`;
      }
      const over = `${apiKeys(expired)} ${expired === 1 ? 'ist' : 'sind'} abgelaufen`;
      return soon === 0 ? over : `${over}, ${number(soon)} ${ends}`;
    },
  },
  buckets: {
    youngerThan: (days) => `Bis ${days} Tage`,
    between: (from, to) => `${from} bis ${to} Tage`,
    olderThan: (days) => `Über ${days} Tage`,
    usedWithin: (days) => (days === 1 ? 'Letzte 24 Stunden' : `Letzte ${days} Tage`),
    usedBetween: (from, to) => `Vor ${from} bis ${to} Tagen`,
    usedBefore: (days) => `Vor über ${days} Tagen`,
    neverUsed: 'Nie',
    active: 'Aktiv',
    deactivated: 'Deaktiviert',
    expired: 'Abgelaufen',
    endsWithin: (days) => `Nächste ${days} Tage`,
    endsBetween: (from, to) => `In ${from} bis ${to} Tagen`,
    endsAfter: (days) => `In über ${days} Tagen`,
    month: (at) => month(at, 'long'),
    shortMonth: (at) => month(at, 'short'),
  },
  share: (part) => percent.format(part),
  report: {
    menu: 'Bericht',
    savePdf: 'Als PDF speichern…',
    print: 'Drucken…',
    saved: (path) => `Gespeichert als ${path}.`,
    saveTitle: 'Übersicht speichern',
    title: 'API-Schlüssel: Übersicht',
    connection: 'Verbindung',
    signedInAs: 'Angemeldet als',
    madeAt: 'Stand',
    total: 'API-Schlüssel',
    sampleData: 'Beispieldaten',
  },
};
