import type { Catalogue } from '../en/index.ts';
import { apiKeys } from './api-keys.ts';
import { formats } from './formats.ts';

const { number, counted } = formats;

export const bulkCreate: Catalogue['bulkCreate'] = {
  title: 'Viele API-Schlüssel erstellen',
  what: 'Nennen Sie die Benutzer. Keydesk sucht sie in Jira und zeigt, wer einen Schlüssel bekommen kann, bevor etwas erstellt wird.',
  way: 'Wie Sie die Benutzer nennen',
  ways: { search: 'Suchen und auswählen', paste: 'Liste einfügen', file: 'CSV-Datei einlesen' },
  picked: (count) => `${number(count)} Benutzer ausgewählt`,
  nobodyPicked: 'Noch ist niemand ausgewählt.',
  takeOut: (userName) => `${userName} herausnehmen`,
  list: 'Liste der Benutzer',
  listHelp:
    'Ein Benutzer je Zeile: E-Mail, Benutzerkennung, Benutzername oder ganzer Name. Bis zu 100.000 Zeilen.',
  pasted: (lines) => `Die eingefügte Liste hat ${counted(lines, 'Zeile', 'Zeilen')}.`,
  pasteOther: 'Andere Liste einfügen',
  chooseFile: 'CSV-Datei wählen…',
  chooseOtherFile: 'Andere Datei wählen…',
  fileHelp: 'Durch Kommas, Semikolons oder Tabulatoren getrennt, bis zu 10 MB.',
  fileRead: (name, lines) => `${name}: ${counted(lines, 'Zeile', 'Zeilen')}`,
  column: 'Spalte, die die Benutzer nennt',
  columnHelp: 'Sie enthält E-Mails, Benutzerkennungen, Benutzernamen oder ganze Namen.',
  columnName: (name, place, samples) =>
    [name ?? `Spalte ${place}`, ...(samples.length > 0 ? [samples.join(', ')] : [])].join(': '),
  faultInLine: (line) =>
    `Zeile ${line}: Ein Anführungszeichen steht an der falschen Stelle oder wird nie geschlossen.`,
  lookUp: 'Nachsehen',
  lookingUp: 'Die Benutzer werden gesucht…',
  lookedUp: (done, total) => `${number(done)} von ${number(total)} gesucht`,
  question: (count) =>
    count === 0 ? 'Es kann kein API-Schlüssel erstellt werden' : `${apiKeys(count)} erstellen?`,
  consequence:
    'Jeder Benutzer bekommt einen API-Schlüssel, der für ihn handelt. Die neuen Client Secrets holen Sie danach ab.',
  counts: {
    create: (count) => `${apiKeys(count)} ${count === 1 ? 'wird' : 'werden'} erstellt`,
    'has-key': (count) =>
      `${number(count)} ausgelassen: ${count === 1 ? 'dieser Benutzer hat' : 'diese Benutzer haben'} schon einen API-Schlüssel`,
    'not-found': (count) => `${number(count)} ausgelassen: in Jira nicht gefunden`,
    deactivated: (count) =>
      `${number(count)} ausgelassen: ${count === 1 ? 'dieser Benutzer ist' : 'diese Benutzer sind'} deaktiviert`,
    ambiguous: (count) =>
      `${number(count)} ausgelassen, bis Sie wählen: ${count === 1 ? 'es kann' : 'es kann jeweils'} einer von mehreren Benutzern gemeint sein`,
    duplicate: (count) => `${number(count)} ausgelassen: doppelt in der Liste`,
  },
  groups: {
    create: 'wird erstellt',
    'has-key': 'hat einen API-Schlüssel',
    'not-found': 'nicht gefunden',
    deactivated: 'deaktiviert',
    ambiguous: 'mehrere Benutzer',
    duplicate: 'doppelt genannt',
  },
  show: 'Anzeigen',
  lines: 'Zeilen der Liste',
  line: 'Zeile',
  asListed: 'Wie in der Liste',
  choose: 'Wählen',
  chooseFor: (text) => `Wählen, wen ${text} meint`,
  moreUsers: 'Noch mehr Benutzer heißen so: Nennen Sie stattdessen die E-Mail.',
  noLine: 'Keine solche Zeile',
  directoryRead: (time) => `Das Verzeichnis von Jira wurde ${time} gelesen.`,
  readAgain: 'Neu lesen',
  create: (count) => `${number(count)} erstellen`,
  back: 'Zurück',
};
