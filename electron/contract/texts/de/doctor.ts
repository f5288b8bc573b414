import type { Catalogue } from '../en/index.ts';

export const doctor: Catalogue['doctor'] = {
  title: 'Verbindungsdiagnose',
  what: 'Prüft jeden Abschnitt des Weges zu einem Jira oder einem Schlüsseldienst: Name, Host, Proxy, Zertifikat und was dort antwortet. Nirgends wird etwas geändert.',
  addressToTest: 'Zu prüfende Adresse',
  addressExample: 'Zum Beispiel https://ihre-firma.atlassian.net',
  test: 'Prüfen',
  testAgain: 'Erneut prüfen',
  copyReport: 'Bericht kopieren',
  reportCopied: 'Der Bericht wurde kopiert. Er enthält keine Zugangsdaten.',
  steps: 'Schritte',
  stepNames: {
    address: 'Adresse',
    'name-lookup': 'Namensauflösung (DNS)',
    host: 'Host (TCP)',
    proxy: 'Proxy',
    'secure-connection': 'Sichere Verbindung (TLS)',
    answer: 'Was antwortet',
    clock: 'Uhr',
    'sign-in': 'Anmeldung',
    administrator: 'Administrator',
    'browse-users': 'Benutzer suchen',
  },
  states: {
    waiting: 'wartet',
    running: 'wird geprüft',
    ok: 'in Ordnung',
    warning: 'Warnung',
    failed: 'fehlgeschlagen',
    skipped: 'ausgelassen',
  },
  stateAfter: (state, milliseconds) => (milliseconds === null ? state : `${state}, ${milliseconds} ms`),
  running: 'Jeder Abschnitt der Verbindung wird geprüft…',
  cancelled: 'Vor dem Ende abgebrochen.',
  failsAt: (step) => `Hier scheitert die Verbindung: ${step}.`,
  allWell: 'Alles, was geprüft wurde, ist in Ordnung.',
  worksWith: (warnings) =>
    warnings === 1
      ? 'Die Verbindung funktioniert. Einen Punkt sollten Sie sich ansehen.'
      : `Die Verbindung funktioniert. ${warnings} Punkte sollten Sie sich ansehen.`,
};
