import type { Catalogue } from '../en/index.ts';
import { apiKeys } from './api-keys.ts';
import { formats } from './formats.ts';

const { number } = formats;

export const exports: Catalogue['exports'] = {
  title: 'API-Schlüssel exportieren',
  which: 'Welche',
  all: (count) => (count === undefined ? 'Alle API-Schlüssel' : `Alle ${apiKeys(count)}`),
  matching: (count) =>
    count === undefined ? 'Die zum Filter passenden' : `Die ${number(count)}, die zum Filter passen`,
  selected: (count) => `Die ${number(count)} ausgewählten`,
  format: 'Format',
  formats: { xlsx: 'Excel', csv: 'CSV', jsonl: 'JSON Lines' },
  formatHints: {
    xlsx: 'Für Menschen: Zeiten sind Zeiten, die Kopfzeile bleibt sichtbar, jede Spalte lässt sich filtern.',
    csv: 'Für andere Programme. Tabellenprogramme können eine Client Id für eine Zahl halten: Wählen Sie dafür Excel.',
    jsonl: 'Für Skripte: ein Schlüssel je Zeile; die erste Zeile nennt Filter, Zeitpunkt und Anzahl.',
  },
  byteOrderMark: 'Als UTF-8 kennzeichnen, für Excel',
  comment: 'Mit einer Zeile beginnen, die Filter, Zeitpunkt und Anzahl nennt',
  noSecrets: 'Ein Export enthält nie ein Client Secret.',
  tooMany: (most) =>
    `Ein Excel-Blatt fasst höchstens ${apiKeys(most)}. Wählen Sie CSV, oder grenzen Sie die Liste erst ein.`,
  start: (count) => (count === undefined ? 'Exportieren…' : `${number(count)} exportieren…`),
  running: 'API-Schlüssel werden exportiert',
  progress: (written, total) => `${number(written)} von ${apiKeys(total)}`,
  beginning: 'Die ersten Schlüssel werden gelesen…',
  size: (bytes) =>
    bytes < 1_000_000
      ? `${number(Math.ceil(bytes / 1000))} KB`
      : `${(bytes / 1_000_000).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`,
  hide: 'Ausblenden',
  cancel: 'Export abbrechen',
  saved: (count, path) =>
    `${apiKeys(count)} in ${path} gespeichert. Nur Ihr Benutzerkonto darf die Datei lesen.`,
  cancelled: 'Der Export wurde abgebrochen. Es ist keine Datei zurückgeblieben.',
  again: 'Zurück',
};
