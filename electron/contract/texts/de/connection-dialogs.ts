import type { Catalogue } from '../en/index.ts';

export const connectionDialogs: Catalogue['connectionDialogs'] = {
  notNow: 'Nicht jetzt',
  edit: {
    title: 'Verbindung bearbeiten',
    testAndSave: 'Prüfen und speichern',
    save: 'Speichern',
    name: 'Name',
    otherAddress: 'Für eine andere Adresse verbinden Sie sich mit ihr und speichern diese Verbindung.',
    replace: 'Zugangsdaten ersetzen',
  },
  unlock: {
    title: 'Gespeicherte Zugangsdaten entsperren',
    submit: 'Entsperren',
    lost: 'Ich habe die Passphrase verloren…',
    submitIn: (seconds) => `Entsperren in ${seconds} s`,
  },
  remove: {
    title: (name) => [name, ' entfernen?'],
    confirm: 'Entfernen',
    consequence: (address) => [
      'Keydesk löscht die Verbindung zu ',
      address,
      ' und ihre Zugangsdaten unwiederbringlich von diesem Computer. Kein API-Schlüssel ändert sich, und das Token bleibt in Jira gültig: Widerrufen Sie es dort, wenn niemand es mehr braucht.',
    ],
  },
  rotate: {
    title: 'Signaturschlüssel wechseln?',
    confirm: 'Wechseln',
    consequence:
      'Der Schlüsseldienst signiert Zugriffstoken ab sofort mit einem neuen Schlüssel. Bereits ausgestellte Token bleiben bis zu ihrem Ablauf gültig, und Client Secrets funktionieren weiter: Kein Werkzeug muss geändert werden.',
    afterLeak:
      'Wenn ein Client Secret bekannt geworden ist, erzeugen Sie stattdessen diesen Schlüssel neu. Der Wechsel beendet seine Token nicht.',
    done: (kid) => `Zugriffstoken werden ab sofort mit einem neuen Schlüssel signiert (${kid}).`,
  },
  leave: {
    title: 'Verbindung trennen?',
    confirm: 'Trennen',
    consequence: (address) => [
      'Keydesk beendet die Sitzung bei ',
      address,
      ' und vergisst die Zugangsdaten, sofern sie nicht gespeichert sind. Kein API-Schlüssel ändert sich. Client Secrets, die Sie noch nicht abgeholt haben, bleiben, bis Sie Keydesk beenden.',
    ],
  },
  change: {
    title: (name) => ['Zu ', name, ' wechseln?'],
    confirm: 'Wechseln',
    consequence: (from, to) => [
      'Keydesk verlässt ',
      from,
      ' und verbindet sich mit ',
      to,
      '. Kein API-Schlüssel ändert sich. Client Secrets, die Sie noch nicht abgeholt haben, bleiben.',
    ],
  },
  again: {
    title: 'Erneut anmelden',
    submit: 'Anmelden',
    whatStays: (why, who) => [
      `${why} Sie sind angemeldet als `,
      who,
      '. Ihre Auswahl und Ihre Eingaben bleiben erhalten, und eine laufende Sammelaktion geht dort weiter, wo sie wartet.',
    ],
    lockedReplaced:
      'Die gespeicherten Zugangsdaten sind gesperrt. Sie werden ersetzt, sobald die neuen funktionieren.',
  },
};
