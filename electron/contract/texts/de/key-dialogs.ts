import type { Catalogue } from '../en/index.ts';
import { apiKeys } from './api-keys.ts';
import { formats } from './formats.ts';

const { number, counted } = formats;

export const keyDialogs: Catalogue['keyDialogs'] = {
  menu: {
    regenerate: 'Client Secret neu erzeugen',
    revokeOldSecret: 'Altes Secret jetzt widerrufen',
    setExpiry: 'Ablauf festlegen…',
    delete: 'Löschen',
  },
  create: {
    title: 'API-Schlüssel erstellen',
    what: 'Der Schlüssel handelt im Namen dieses Benutzers. Jeder Benutzer hat höchstens einen. Das Client Secret sehen Sie einmal, gleich nach dem Erzeugen.',
    generate: 'Erzeugen',
    gotKeyMeanwhile: (userName) => [
      userName,
      ' hat inzwischen einen API-Schlüssel bekommen. Nichts wurde geändert.',
    ],
    showIt: 'Anzeigen',
    user: 'Jira-Benutzer',
    userPlaceholder: 'Name oder E-Mail',
    searching: 'Wird gesucht…',
    typeToSearch: 'Geben Sie einen Namen oder eine E-Mail-Adresse ein.',
    noUser: 'Kein Jira-Benutzer gefunden.',
    onlyFirst: (shown) =>
      `Nur die ersten ${shown} werden angezeigt. Geben Sie mehr vom Namen oder der E-Mail-Adresse ein.`,
    isDeactivated: 'deaktiviert',
    hasKey: 'hat einen API-Schlüssel',
  },
  delete: {
    question: (userName) => ['API-Schlüssel von ', userName, ' löschen?'],
    consequence: 'Werkzeuge, die ihn verwenden, funktionieren sofort nicht mehr.',
    confirm: 'Löschen',
    goneAlready: 'Diesen API-Schlüssel hat schon jemand anderes gelöscht.',
  },
  regenerate: {
    title: 'Client Secret neu erzeugen',
    consequence: (userName) => [
      'Der API-Schlüssel von ',
      userName,
      ' bekommt ein neues Client Secret. Jedes Werkzeug, das den Schlüssel verwendet, braucht es.',
    ],
    olderWorks: 'Auch das Secret davor gilt noch. Es wird in jedem Fall sofort ungültig.',
    confirm: 'Bestätigen',
    goneAlready: 'Diesen API-Schlüssel hat schon jemand anderes gelöscht. Nichts wurde neu erzeugt.',
  },
  grace: {
    label: 'Das alte Secret wird ungültig',
    labelOfMany: 'Die alten Secrets werden ungültig',
    atOnce: 'Sofort (Standard)',
    afterHours: (hours) => `Nach ${counted(hours, 'Stunde', 'Stunden')}`,
    afterDays: (days) => `Nach ${counted(days, 'Tag', 'Tagen')}`,
    one: {
      stopsAtOnce:
        'Werkzeuge mit dem alten Secret funktionieren ab sofort nicht mehr, bis sie das neue bekommen.',
      worksUntil: (time) =>
        `Werkzeuge mit dem alten Secret funktionieren weiter bis ${time}. Wählen Sie „Sofort“, wenn das Secret in fremde Hände gelangt ist.`,
    },
    many: {
      stopsAtOnce:
        'Werkzeuge mit den alten Secrets funktionieren ab sofort nicht mehr, bis sie ihre neuen bekommen.',
      worksUntil: (time) =>
        `Werkzeuge mit den alten Secrets funktionieren weiter bis ${time}. Wählen Sie „Sofort“, wenn ein Secret in fremde Hände gelangt ist.`,
    },
  },
  revokeOldSecret: {
    question: (userName) => ['Altes Client Secret von ', userName, ' widerrufen?'],
    consequence:
      'Werkzeuge, die noch das alte Secret verwenden, und die Tokens, die sie damit bekamen, funktionieren sofort nicht mehr. Das neue Secret gilt weiter. Ein altes Secret lässt sich nicht zurückholen.',
    confirm: 'Altes Secret widerrufen',
    done: (userName) => `Das alte Client Secret von ${userName} wird ab jetzt abgelehnt.`,
    stoppedAlready: 'Das alte Client Secret galt schon nicht mehr.',
    goneAlready: 'Diesen API-Schlüssel hat schon jemand anderes gelöscht; seine Secrets gelten nicht mehr.',
  },
  expiry: {
    title: (userName) => ['Ablauf des API-Schlüssels von ', userName],
    label: 'Läuft ab',
    never: 'Nie',
    onDate: 'An einem Datum',
    date: 'Datum',
    time: 'Uhrzeit',
    incomplete: 'Geben Sie Datum und Uhrzeit vollständig an.',
    past: 'Das liegt in der Vergangenheit. Wählen Sie einen späteren Zeitpunkt.',
    worksOn: 'Der Schlüssel gilt, bis er gelöscht wird.',
    stopsOn: (time, until) => `Der Schlüssel und seine Tokens werden am ${time} ungültig (${until}).`,
    confirm: 'Ablauf festlegen',
    neverExpires: (userName) => `Der API-Schlüssel von ${userName} läuft nie ab.`,
    expiresOn: (userName, time) => `Der API-Schlüssel von ${userName} läuft am ${time} ab.`,
    goneAlready: 'Diesen API-Schlüssel hat schon jemand anderes gelöscht. Nichts wurde geändert.',
  },
  facts: {
    created: 'Erstellt',
    lastUsed: 'Zuletzt benutzt',
    expires: 'Läuft ab',
    oldSecret: 'Altes Secret',
    worksUntil: (time) => `gilt bis ${time}`,
  },
  bulk: {
    delete: {
      confirm: (count) => (count === null ? 'Löschen' : `${number(count)} löschen`),
      question: (count) => `${apiKeys(count)} löschen?`,
      consequence: 'Werkzeuge, die sie verwenden, funktionieren sofort nicht mehr.',
    },
    regenerate: {
      confirm: (count) => (count === null ? 'Neu erzeugen' : `${number(count)} neu erzeugen`),
      question: (count) =>
        count === 1
          ? 'Client Secret von 1 API-Schlüssel neu erzeugen?'
          : `Client Secrets von ${number(count)} API-Schlüsseln neu erzeugen?`,
      consequence:
        'Die Schlüssel bekommen neue Client Secrets, die Sie danach abholen. Jedes Werkzeug, das einen der Schlüssel verwendet, braucht sein neues Secret.',
    },
    lookingUp: 'Ausgewählte Schlüssel werden nachgeschlagen…',
    noneLeft: 'Keinen der ausgewählten Schlüssel gibt es noch. Es ist nichts zu tun.',
    gone: (count) =>
      count === 1
        ? '1 ausgewählten Schlüssel gibt es nicht mehr.'
        : `${number(count)} ausgewählte Schlüssel gibt es nicht mehr.`,
    changed: (was, is) =>
      `Die Liste hat sich inzwischen geändert: Es waren ${number(was)}, jetzt sind es ${number(is)}.`,
    warnings: {
      used_recently: (count) =>
        `${number(count)} ${count === 1 ? 'wurde' : 'wurden'} in den letzten 7 Tagen benutzt.`,
      deactivated_owner: (count) =>
        count === 1
          ? '1 gehört einem deaktivierten Benutzer.'
          : `${number(count)} gehören deaktivierten Benutzern.`,
      own_key: (count) =>
        count === 1 ? 'Einer davon ist Ihr eigener.' : `${number(count)} davon sind Ihre eigenen.`,
    },
  },
};
