import type { Catalogue } from '../en/index.ts';

const unreadable = 'Die gespeicherten Zugangsdaten lassen sich nicht mehr öffnen.';

export const connections: Catalogue['connections'] = {
  purpose:
    'Die API-Schlüssel Ihrer Jira-Benutzer ansehen, anlegen, neu erzeugen und löschen, einzeln oder zu Tausenden.',
  lost: 'Die Sitzung ist beendet. Verbinden Sie sich erneut, um weiterzuarbeiten; kein API-Schlüssel wurde dadurch geändert.',
  starting: 'Der Schlüsseldienst wird gestartet, Sie werden angemeldet…',
  sample: {
    title: 'Mit Beispieldaten ausprobieren',
    what: 'Keydesk bringt ein Jira mit 2.500 erfundenen Benutzern mit. Alles funktioniert damit, nichts verlässt diesen Computer.',
    onlyAdmins: 'Nur Jira-Administratoren dürfen API-Schlüssel verwalten.',
    signInAsMember: 'Melden Sie sich als Nicht-Administrator an,',
    toSeeRefusal: 'um zu sehen, wie alle anderen abgewiesen werden.',
    admin: 'Administrator der Beispieldaten',
    member: 'Nicht-Administrator der Beispieldaten',
  },
  jira: {
    title: 'Mit Jira verbinden',
    what: 'Sie brauchen einen Jira-Benutzer, der Jira administrieren darf. Keydesk findet heraus, was unter der Adresse antwortet.',
    connect: 'Verbinden',
    keysLocked: 'Die Schlüssel des Schlüsseldienstes für dieses Jira sind durch Ihre Passphrase geschützt.',
  },
  address: 'Adresse',
  addressExample: 'Zum Beispiel https://ihre-firma.atlassian.net',
  looking: 'Wird gesucht…',
  found: {
    cloud: 'Jira Cloud',
    dataCenter: 'Jira Data Center',
    titled: (kind, title) => `${kind}: ${title}`,
    service: 'Keydesk-Schlüsseldienst',
    serviceFor: (jira) => `Keydesk-Schlüsseldienst für ${jira}`,
  },
  signInWith: 'Anmelden mit',
  apiTokenCloud: 'API-Token (Jira Cloud)',
  personalAccessTokenDataCenter: 'Persönliches Zugriffstoken (Jira Data Center)',
  email: 'E-Mail',
  apiToken: 'API-Token',
  personalAccessToken: 'Persönliches Zugriffstoken',
  remember: {
    label: 'Auf diesem Computer merken',
    inMemory:
      'Keydesk behält diese Zugangsdaten im Arbeitsspeicher und vergisst sie, wenn Sie die Verbindung trennen.',
    inKeychain:
      'Verschlüsselt mit dem Schlüsselbund dieses Computers. Nur Ihr eigener Benutzer kann ihn öffnen.',
    noKeychain:
      'Dieser Computer hat keinen Schlüsselbund, dem Keydesk vertraut. Wählen Sie, wie die Zugangsdaten aufbewahrt werden:',
    keep: 'Zugangsdaten aufbewahren',
    untilQuit: 'Nur bis Keydesk beendet wird',
    byPassphrase: 'Mit einer Passphrase schützen',
    unlockedNow: 'Durch Ihre Passphrase geschützt, derzeit entsperrt.',
  },
  passphrase: 'Passphrase',
  repeatPassphrase: 'Passphrase wiederholen',
  atLeast: (characters) => `Mindestens ${characters} Zeichen.`,
  cannotRecover: (characters) =>
    `Mindestens ${characters} Zeichen. Niemand kann sie wiederherstellen: Ohne sie sind die gespeicherten Zugangsdaten verloren.`,
  chosenBefore: 'Die Passphrase, die Sie beim ersten Speichern einer Verbindung gewählt haben.',
  refusal: {
    not_an_admin: 'Ihr Benutzer ist kein Administrator dieses Jira mehr.',
    caller_deactivated: 'Ihr Benutzer wurde in Jira deaktiviert.',
    credentials_unreadable: unreadable,
    credentials_moved: unreadable,
    vault_missing: unreadable,
    connection_not_found: 'Die gespeicherten Zugangsdaten wurden entfernt.',
    other:
      'Jira akzeptiert die Zugangsdaten nicht mehr: Sie sind abgelaufen oder wurden widerrufen oder geändert.',
  },
  locked: 'Die gespeicherten Zugangsdaten sind gesperrt.',
  readBefore: 'Was Sie sehen, wurde vorher gelesen; Änderungen müssen warten.',
  toGoOn:
    'Die gespeicherten Zugangsdaten wurden gesperrt. Geben Sie die Passphrase ein, um weiterzuarbeiten; Ihre Auswahl und Ihre Eingaben bleiben erhalten.',
  unlock: 'Entsperren',
  waits:
    'Sammelaktionen oder neue Client Secrets vom letzten Mal warten vielleicht hinter Ihrer Passphrase. Entsperren Sie, um mit ihnen weiterzumachen.',
  fileNotices: {
    files: {
      connections: 'Die Datei der gespeicherten Verbindungen',
      vault: 'Die Datei des Passphrasen-Tresors',
    },
    damaged: (file, path) =>
      `${file} ist beschädigt. Sie wurde unverändert als ${path} beiseitegelegt, und Keydesk hat eine neue begonnen.`,
    newer: (file, path) =>
      `${file} stammt von einem neueren Keydesk. Sie wurde unverändert als ${path} beiseitegelegt: Aktualisieren Sie Keydesk, um sie wieder zu verwenden.`,
    unreadable: (file, path) =>
      `${file} lässt sich nicht lesen: ${path}. Bis das behoben ist, wird nichts gespeichert.`,
  },
  signInAgain: 'Erneut anmelden',
  saved: {
    title: 'Gespeicherte Verbindungen',
    connect: 'Verbinden',
    connectTo: (name) => `Mit ${name} verbinden`,
    moreFor: (name) => `Mehr zu ${name}`,
    test: 'Prüfen',
    edit: 'Bearbeiten…',
    remove: 'Entfernen…',
    testing: 'Anmeldung wird geprüft…',
    keptBy: {
      keychain: 'im Schlüsselbund aufbewahrt',
      vault: 'durch eine Passphrase geschützt',
      memory: 'aufbewahrt, bis Keydesk beendet wird',
    },
    neverUsed: 'nie benutzt',
    lastUsed: (ago) => `zuletzt benutzt ${ago}`,
    works: (who) => ['Die Zugangsdaten funktionieren: ', who, ' ist Administrator dieses Jira.'],
    isNoAdmin: (who) => [
      'Jira akzeptiert die Zugangsdaten, aber ',
      who,
      ' ist kein Administrator und kann keine API-Schlüssel verwalten.',
    ],
    thisUser: 'dieser Benutzer',
    enterCredentials: 'Zugangsdaten eingeben',
  },
  protectedBy: (name) => ['Die Zugangsdaten für ', name, ' sind durch Ihre Passphrase geschützt.'],
  menu: {
    label: (name) => `Verbindung: ${name}`,
    signedIn: 'Angemeldet',
    kinds: { sample: 'Beispieldaten', jira: 'Jira', service: 'Schlüsseldienst' },
    switchTo: (name) => `Zu ${name} wechseln…`,
    doctor: 'Verbindungsdiagnose…',
    rotate: 'Signaturschlüssel wechseln…',
    passphrase: 'Passphrase ändern…',
    lock: 'Gespeicherte Zugangsdaten sperren',
    disconnect: 'Trennen…',
    thisJira: 'dieses Jira',
  },
};
