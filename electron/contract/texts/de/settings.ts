import type { Catalogue } from '../en/index.ts';
import { formats } from './formats.ts';

export const settings: Catalogue['settings'] = {
  title: 'Einstellungen',
  intro: 'Gespeichert auf diesem Computer, für Ihr Benutzerkonto. Jede Änderung gilt sofort.',
  wereReset:
    'Einige Einstellungen waren in ihrer Datei nicht lesbar und haben wieder ihre Standardwerte. Prüfen Sie sie; was Sie ändern, kommt in eine unbeschädigte Datei.',
  managed: 'Durch die Richtlinie Ihres Unternehmens festgelegt.',
  notKept: ({ minimum, maximum }, unit) =>
    `Nicht übernommen: Geben Sie eine ganze Zahl an, ${formats.number(minimum)} bis ${formats.number(maximum)} ${unit}.`,
  appearance: 'Darstellung',
  language: 'Sprache',
  themeHelp: 'Im Kontrastmodus des Systems gelten dessen Farben.',
  density: 'Dichte der Listen',
  densities: { compact: 'Kompakt', standard: 'Normal', comfortable: 'Großzügig' },
  zoom: 'Zoom',
  percent: (value) => `${value} %`,
  safety: 'Sicherheit',
  clipboardSeconds: 'Kopiertes Client Secret löschen nach',
  clipboardSecondsHelp: 'Aus der Zwischenablage, falls es noch dort ist.',
  seconds: 'Sekunden',
  confirmFrom: 'Sammelaktionen durch Eintippen der Anzahl bestätigen ab',
  confirmFromHelp: 'Darunter genügt die Schaltfläche, auf der die Anzahl steht.',
  keys: 'Schlüsseln',
  idleLock: 'Gespeicherte Zugangsdaten sperren nach',
  idleLockHelp: 'Ohne Benutzung dieses Computers. Gilt für Zugangsdaten, die eine Passphrase schützt.',
  minutes: 'Minuten',
  secretDays: 'Nicht abgeholte Client Secrets vergessen nach',
  secretDaysHelp: 'Mit einer Warnung einen Tag vorher. Ihre Schlüssel brauchen danach neue Secrets.',
  keepDeletedDays: 'Gelöschte API-Schlüssel wiederherstellbar für',
  keepDeletedDaysHelp:
    'Gilt ab der nächsten Verbindung, für den Schlüsseldienst in dieser Konsole. Mit 0 ist ein gelöschter Schlüssel endgültig weg; eine kleinere Zahl löscht Älteres endgültig.',
  restoreDays: 'Tage',
  days: 'Tagen',
};
