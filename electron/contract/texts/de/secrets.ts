import type { Catalogue } from '../en/index.ts';
import { formats } from './formats.ts';

const { number, counted } = formats;
const secretsOf = (count: number) => counted(count, 'Client Secret', 'Client Secrets');

export const secrets: Catalogue['secrets'] = {
  list: 'Neue Client Secrets',
  titleOfMany: (count) => counted(count, 'neues Client Secret', 'neue Client Secrets'),
  newKeyOf: (userName) => ['Neuer API-Schlüssel von ', userName],
  newSecretOf: (userName) => ['Neues Client Secret für den API-Schlüssel von ', userName],
  onlyTime:
    'Nur dieses eine Mal kann das Client Secret angezeigt werden. Hinterlegen Sie es dort, wo das Werkzeug es findet, und schließen Sie dann.',
  untilStored:
    'Sie können angezeigt und gespeichert werden, bis Sie bestätigen, dass sie hinterlegt sind, oder Keydesk beenden; danach nie wieder.',
  notCollected: (left, count) =>
    `${number(left)} von ${number(count)} ${left === 1 ? 'wurde' : 'wurden'} weder kopiert noch gespeichert. „Schließen“ vergisst sie endgültig: Für ihre Schlüssel müssten noch einmal neue erzeugt werden.`,
  copyClientId: 'Client Id kopieren',
  reveal: 'Aufdecken',
  hide: 'Verdecken',
  copySecret: 'Client Secret kopieren',
  revealSecretOf: (userName) => `Client Secret von ${userName} aufdecken`,
  hideSecretOf: (userName) => `Client Secret von ${userName} verdecken`,
  copySecretOf: (userName) => `Client Secret von ${userName} kopieren`,
  collected: 'Abgeholt',
  isCollected: 'abgeholt',
  storedIt: 'Ich habe es hinterlegt',
  storedThem: 'Ich habe sie hinterlegt',
  collectLater: 'Später abholen',
  clipboard: {
    button: (seconds) => `Zwischenablage leeren (${seconds} s)`,
    takenOff: 'Das Client Secret ist aus der Zwischenablage entfernt.',
    held: (seconds) =>
      `Kopiert. Die Zwischenablage wird in ${seconds} Sekunden geleert, wenn das Client Secret dann noch darin ist.`,
    cleared: 'Das Client Secret ist nicht mehr in der Zwischenablage.',
    left: 'Inzwischen kam etwas anderes in die Zwischenablage; es blieb unangetastet.',
    timer: 'Sekunden, bis die Zwischenablage geleert wird',
    seconds: (seconds) => `${seconds} s`,
    clearNow: 'Jetzt leeren',
  },
  csv: {
    button: 'Als CSV speichern …',
    warning:
      'Die Datei enthält alle Client Secrets unverschlüsselt. Wer sie lesen kann, kann als diese Benutzer handeln. Legen Sie sie nicht in freigegebene Ordner, und löschen Sie sie, sobald die Secrets dort sind, wo sie hingehören.',
    back: 'Zurück',
    save: (count) => `${number(count)} speichern …`,
    saved: (count, path) =>
      `${secretsOf(count)} gespeichert in ${path}. Nur Ihr Benutzerkonto darf die Datei lesen.`,
  },
  tickets: {
    uncollected: (count) =>
      counted(count, 'nicht abgeholtes Client Secret', 'nicht abgeholte Client Secrets'),
    line: (reason, when, count) => `${reason}, ${when}: ${secretsOf(count)}`,
    reasons: {
      'create-key': 'API-Schlüssel erstellen',
      'regenerate-key': 'Client Secret neu erzeugen',
      'bulk-regenerate-keys': 'Sammelaktion „Neu erzeugen“',
    },
  },
};
