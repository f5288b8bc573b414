import type { Catalogue } from '../en/index.ts';
import { apiKeys } from './api-keys.ts';
import { formats } from './formats.ts';

const { number } = formats;
const progress = (done: number, total: number) => `${number(done)} von ${number(total)}`;
const secrets = (count: number) => formats.counted(count, 'Client Secret', 'Client Secrets');
const are = (count: number) => (count === 1 ? 'wird' : 'werden');

export const jobs: Catalogue['jobs'] = {
  title: 'Sammelaktion',
  button: 'Sammelaktionen',
  unknown: 'Keydesk weiß von dieser Sammelaktion nichts mehr: Es wurde inzwischen neu gestartet.',
  progress,
  waiting: (part) => `Wartet: ${part}`,
  paused: (part) => `Angehalten: ${part}`,
  queued: (part) => `Wartet, bis sie an der Reihe ist: ${part}`,
  create: {
    underWay: (part) => `Erstellen: ${part}`,
    doing: (total) => `${apiKeys(total)} ${are(total)} erstellt`,
    done: (count, total) =>
      count === total
        ? `${apiKeys(total)} erstellt`
        : `${number(count)} von ${number(total)} API-Schlüsseln erstellt`,
    completed: 'Sammelaktion „Erstellen“ abgeschlossen',
    partlyFailed: 'Sammelaktion „Erstellen“ abgeschlossen, bei einigen Benutzern fehlgeschlagen',
    cancelled: 'Sammelaktion „Erstellen“ abgebrochen',
  },
  delete: {
    underWay: (part) => `Löschen: ${part}`,
    doing: (total) => `${apiKeys(total)} ${are(total)} gelöscht`,
    done: (count, total) =>
      count === total
        ? `${apiKeys(total)} gelöscht`
        : `${number(count)} von ${number(total)} API-Schlüsseln gelöscht`,
    completed: 'Sammelaktion „Löschen“ abgeschlossen',
    partlyFailed: 'Sammelaktion „Löschen“ abgeschlossen, einige Schlüssel fehlgeschlagen',
    cancelled: 'Sammelaktion „Löschen“ abgebrochen',
  },
  regenerate: {
    underWay: (part) => `Neu erzeugen: ${part}`,
    doing: (total) => `${secrets(total)} ${are(total)} neu erzeugt`,
    done: (count, total) => `${count === total ? '' : `${number(count)} von `}${secrets(total)} neu erzeugt`,
    completed: 'Sammelaktion „Neu erzeugen“ abgeschlossen',
    partlyFailed: 'Sammelaktion „Neu erzeugen“ abgeschlossen, einige Schlüssel fehlgeschlagen',
    cancelled: 'Sammelaktion „Neu erzeugen“ abgebrochen',
  },
  restore: {
    underWay: (part) => `Wiederherstellen: ${part}`,
    doing: (total) => `${apiKeys(total)} ${are(total)} wiederhergestellt`,
    done: (count, total) =>
      count === total
        ? `${apiKeys(total)} wiederhergestellt`
        : `${number(count)} von ${number(total)} API-Schlüsseln wiederhergestellt`,
    completed: 'Sammelaktion „Wiederherstellen“ abgeschlossen',
    partlyFailed: 'Sammelaktion „Wiederherstellen“ abgeschlossen, einige Schlüssel fehlgeschlagen',
    cancelled: 'Sammelaktion „Wiederherstellen“ abgebrochen',
  },
  purge: {
    underWay: (part) => `Endgültig löschen: ${part}`,
    doing: (total) => `${apiKeys(total)} ${are(total)} endgültig gelöscht`,
    done: (count, total) =>
      count === total
        ? `${apiKeys(total)} endgültig gelöscht`
        : `${number(count)} von ${number(total)} API-Schlüsseln endgültig gelöscht`,
    completed: 'Sammelaktion „Endgültig löschen“ abgeschlossen',
    partlyFailed: 'Sammelaktion „Endgültig löschen“ abgeschlossen, einige Schlüssel fehlgeschlagen',
    cancelled: 'Sammelaktion „Endgültig löschen“ abgebrochen',
  },
  queuedAloud: 'Wartet, bis sie an der Reihe ist.',
  waitingAloud: 'Wartet auf den Schlüsseldienst.',
  percentDone: (percent) => `${percent} % erledigt`,
  keysPerSecond: (count) => `${number(count)} Schlüssel pro Sekunde`,
  hide: 'Ausblenden',
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  cancelling:
    'Wird nach den Schlüsseln beendet, die gerade bearbeitet werden. Was erledigt ist, bleibt erledigt.',
  pausing: 'Wird nach den Schlüsseln angehalten, die gerade bearbeitet werden.',
  interrupted: 'Keydesk wurde beendet, bevor sie fertig war.',
  howToGoOn:
    '„Fortsetzen“ macht weiter, wo angehalten wurde; kein Schlüssel wird doppelt bearbeitet oder ausgelassen. „Abbrechen“ lässt die übrigen unberührt.',
  whyQueued: 'Eine andere Sammelaktion läuft zuerst. Diese beginnt von selbst, sobald jene zu Ende ist.',
  whyWaiting:
    'Der Schlüsseldienst ist weg, oder Zugangsdaten müssen neu eingegeben werden. Danach geht es von selbst weiter; kein Schlüssel wird doppelt bearbeitet oder ausgelassen.',
  canBeHidden:
    'Sie können dieses Fenster ausblenden: Die Aktion läuft weiter, und die Schaltfläche oben im Fenster bringt Sie zurück.',
  retryFailed: 'Fehlgeschlagene wiederholen',
  saveReport: 'Bericht speichern…',
  savedTo: (path) => `Der Bericht wurde unter ${path} gespeichert.`,
  collect: (count) => `${secrets(count)} abholen`,
  deletedGone: (count) =>
    `${number(count)} inzwischen weg: jemand anderes hat ${count === 1 ? 'ihn' : 'sie'} wiederhergestellt oder endgültig gelöscht`,
  counts: {
    created: (count) => `${number(count)} erstellt`,
    deleted: (count) => `${number(count)} gelöscht`,
    regenerated: (count) => `${number(count)} neu erzeugt`,
    restored: (count) => `${number(count)} wiederhergestellt`,
    purged: (count) => `${number(count)} endgültig gelöscht`,
    gone: (count) =>
      `${number(count)} inzwischen weg: jemand anderes hat ${count === 1 ? 'ihn' : 'sie'} vorher gelöscht`,
    key_exists: (count) =>
      `${number(count)} ausgelassen: ${count === 1 ? 'der Benutzer hat' : 'die Benutzer haben'} schon einen API-Schlüssel`,
    user_gone: (count) =>
      `${number(count)} ausgelassen: Jira kennt ${count === 1 ? 'diesen' : 'diese'} Benutzer nicht mehr`,
    user_deactivated: (count) =>
      `${number(count)} ausgelassen: ${count === 1 ? 'der Benutzer ist' : 'die Benutzer sind'} deaktiviert`,
    failed: (count) => `${number(count)} fehlgeschlagen`,
    untouched: (count) =>
      `${number(count)} unberührt: abgebrochen, bevor ${count === 1 ? 'er an der Reihe war' : 'sie an der Reihe waren'}`,
  },
  results: 'Ergebnisse',
  outcome: 'Ergebnis',
  outcomes: {
    created: 'Erstellt',
    deleted: 'Gelöscht',
    regenerated: 'Neu erzeugt',
    restored: 'Wiederhergestellt',
    purged: 'Endgültig gelöscht',
    gone: 'Inzwischen weg',
    key_exists: 'Hat einen API-Schlüssel',
    user_gone: 'Jira unbekannt',
    user_deactivated: 'Benutzer deaktiviert',
    failed: 'Fehlgeschlagen',
    untouched: 'Unberührt',
  },
  show: 'Anzeigen',
  showAll: 'alle',
  noSuchKey: 'Kein solcher Schlüssel',
};
