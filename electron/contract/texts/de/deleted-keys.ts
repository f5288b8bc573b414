import type { Catalogue } from '../en/index.ts';
import { apiKeys } from './api-keys.ts';
import { formats } from './formats.ts';

const { number, counted } = formats;
const deleted = (count: number) => counted(count, 'gelöschter API-Schlüssel', 'gelöschte API-Schlüssel');

export const deletedKeys: Catalogue['deletedKeys'] = {
  title: 'Zuletzt gelöscht',
  list: 'Gelöschte API-Schlüssel',
  keptFor: (count) =>
    `Ein gelöschter API-Schlüssel lässt sich ${counted(count, 'Tag', 'Tage')} lang wiederherstellen, mit seinem bisherigen Client Secret. Danach ist er endgültig gelöscht.`,
  keptNot: 'Dieser Schlüsseldienst bewahrt nichts Gelöschtes auf: Was gelöscht wird, ist endgültig gelöscht.',
  count: deleted,
  countMatching: (count) => `${deleted(count)} gefunden`,
  searching: 'Suche läuft…',
  search: { label: 'Gelöschte API-Schlüssel durchsuchen', placeholder: 'Name, E-Mail oder Client Id' },
  columns: {
    deletedAt: 'Gelöscht',
    deletedBy: 'Gelöscht von',
    restorableUntil: 'Wiederherstellbar',
  },
  restorableFor: (time) => `noch ${time}`,
  empty: { title: 'Zuletzt wurde nichts gelöscht', toKeys: 'Zu den API-Schlüsseln' },
  noMatch: {
    title: 'Kein gelöschter API-Schlüssel passt',
    what: 'Vielleicht wurde er vor zu langer Zeit gelöscht, oder es gibt ihn noch.',
    showAll: 'Alle gelöschten API-Schlüssel zeigen',
  },
  select: {
    named: (count) => `${number(count)} ausgewählt.`,
    all: (total, takenOut) =>
      `Alle ${deleted(total)} dieser Liste sind ausgewählt${
        takenOut > 0 ? `, außer ${number(takenOut)}` : ''
      }.`,
    takeAll: (total) => `Alle ${number(total)} dieser Liste auswählen`,
    clear: 'Auswahl aufheben',
    tooMany: (most) =>
      `Mehr als ${number(most)} lassen sich nicht einzeln auswählen: Suchen Sie, und wählen Sie dann die ganze Liste aus.`,
  },
  restore: {
    button: 'Wiederherstellen…',
    confirm: (count) => (count === null ? 'Wiederherstellen' : `${number(count)} wiederherstellen`),
    question: (count) => `${apiKeys(count)} wiederherstellen?`,
    consequence: (count) =>
      `${count === 1 ? 'Sein Client Secret gilt' : 'Ihre Client Secrets gelten'} sofort wieder wie zuvor. Tokens von davor bleiben ungültig: Die Werkzeuge holen sich neue.`,
  },
  purge: {
    button: 'Endgültig löschen…',
    confirm: (count) => (count === null ? 'Endgültig löschen' : `${number(count)} endgültig löschen`),
    question: (count) => `${apiKeys(count)} endgültig löschen?`,
    consequence: (count) =>
      count === 1
        ? 'Danach kann ihn niemand mehr wiederherstellen. Er funktioniert schon jetzt nicht mehr; dabei bleibt es.'
        : 'Danach kann sie niemand mehr wiederherstellen. Sie funktionieren schon jetzt nicht mehr; dabei bleibt es.',
  },
  lookingUp: 'Die ausgewählten Schlüssel werden nachgeschlagen…',
  noneLeft: 'Keiner der ausgewählten Schlüssel lässt sich noch wiederherstellen. Es gibt nichts zu tun.',
  missing: (count) =>
    `${counted(count, 'ausgewählter Schlüssel wurde', 'ausgewählte Schlüssel wurden')} inzwischen wiederhergestellt oder endgültig gelöscht.`,
  warnings: {
    user_has_key: (count) =>
      count === 1
        ? '1 lässt sich nicht wiederherstellen: Je Benutzer gibt es höchstens einen API-Schlüssel, und sein Benutzer hat einen anderen.'
        : `${number(count)} lassen sich nicht wiederherstellen: Je Benutzer gibt es höchstens einen API-Schlüssel, und ihre Benutzer haben andere.`,
    deactivated_owner: (count) =>
      count === 1
        ? '1 gehört einem deaktivierten Benutzer und öffnet nichts, bis Jira ihn wieder als aktiv kennt.'
        : `${number(count)} gehören deaktivierten Benutzern und öffnen nichts, bis Jira sie wieder als aktiv kennt.`,
  },
};
