import type { Catalogue } from '../en/index.ts';
import { formats } from './formats.ts';

const { number, counted } = formats;

export const secrets: Catalogue['secrets'] = {
  list: 'Neue Client Secrets',
  newKeyOf: (userName) => ['Neuer API-Schlüssel von ', userName],
  newSecretOf: (userName) => ['Neues Client Secret für den API-Schlüssel von ', userName],
  onlyTime:
    'Nur dieses eine Mal kann das Client Secret angezeigt werden. Hinterlegen Sie es dort, wo das Werkzeug es findet, und schließen Sie dann.',
  notCollected: (left, count) =>
    `${number(left)} von ${number(count)} ${left === 1 ? 'wurde' : 'wurden'} weder kopiert noch gespeichert. „Schließen“ vergisst sie endgültig: Für ihre Schlüssel müssten noch einmal neue erzeugt werden.`,
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
  tickets: {
    uncollected: (count) =>
      counted(count, 'nicht abgeholtes Client Secret', 'nicht abgeholte Client Secrets'),
    leaving: (left, when) => `${left}, das erste verfällt ${when}`,
    reasons: {
      'create-key': 'API-Schlüssel erstellen',
      'regenerate-key': 'Client Secret neu erzeugen',
      'bulk-create-keys': 'Sammelaktion „Erstellen“',
      'bulk-regenerate-keys': 'Sammelaktion „Neu erzeugen“',
    },
  },
};
