import type { Catalogue } from '../en/index.ts';

export const doctorFindings: Catalogue['doctorFindings'] = {
  addressOk: (address) => `${address} ist eine Adresse, mit der sich Keydesk verbinden darf.`,
  noAddress: 'Es gibt keine Adresse, zu der verbunden werden könnte.',
  noAddressToLookUp: 'Es gibt keine Adresse, die nachgeschlagen werden könnte.',
  isNumber: (host) => `${host} ist eine Zahl, die keine Namensauflösung braucht.`,
  hasAddresses: (host, addresses) => `${host} ist ${addresses}.`,
  nameUnknown: (host) =>
    `Kein DNS-Server kennt ${host}. Prüfen Sie die Schreibweise und ob Sie dafür im Firmennetz oder im VPN sein müssen.`,
  nameUnknownHere: (host) =>
    `Dieser Computer kennt ${host} nicht und muss es auch nicht: Der Proxy schlägt den Namen nach.`,
  refusals: {
    ECONNREFUSED:
      'Der Host ist da, aber an diesem Port antwortet nichts. Prüfen Sie den Port in der Adresse.',
    ENOTFOUND: 'Der Host ist unter seinem Namen nicht zu finden.',
    EAI_AGAIN: 'Der DNS-Server antwortet nicht. Prüfen Sie das Netzwerk dieses Computers.',
    EHOSTUNREACH:
      'Zu diesem Host führt kein Weg. Prüfen Sie das Netzwerk und das VPN, falls er eines braucht.',
    ENETUNREACH:
      'Dieser Computer hat kein Netzwerk, das dorthin führt. Prüfen Sie das Netzwerk und das VPN, falls der Host eines braucht.',
    other:
      'Der Host nimmt keine Verbindung an. Vielleicht steht eine Firewall dazwischen, oder ein Proxy ist nötig.',
  },
  proxyConnects: 'Ein Proxy wird verwendet: Dieser Computer verbindet sich nicht selbst.',
  takesConnections: (host, port) => `${host} nimmt an Port ${port} Verbindungen an.`,
  noProxy: 'Für diese Adresse wird kein Proxy verwendet.',
  noAnswerFrom: (proxies) => `Keine Antwort vom Proxy ${proxies.join(' und ')}.`,
  directly: 'Keydesk verbindet sich direkt, wie es die Einstellungen erlauben.',
  proxySays: (proxy, fault) => `Proxy ${proxy}: ${fault}`,
  proxyWorks: (proxy, hasCredentials) =>
    `Der Proxy ${proxy} verbindet zum Host. ${hasCredentials ? 'Er akzeptiert die Zugangsdaten.' : 'Er verlangt keine Zugangsdaten.'}`,
  checkProxy: 'Prüfen Sie den Proxy in den Netzwerkeinstellungen und das Netzwerk dieses Computers.',
  hostNotReached: 'Der Host wurde nicht erreicht.',
  needsNoTls: 'Dieser Computer selbst wird ohne TLS erreicht.',
  certificateValid: (protocol, issuer, days) =>
    `${protocol}, Zertifikat ausgestellt von ${issuer}, noch ${days} Tage gültig.`,
  certificateEndsSoon: (protocol, issuer, days) =>
    `${protocol}, Zertifikat ausgestellt von ${issuer}. Es ist nur noch ${days} Tage gültig: Wer den Server betreibt, muss es erneuern.`,
  notSecure: 'Ohne sichere Verbindung wird nichts gesendet.',
  keyServiceAnswers: (version) => `Ein Keydesk-Schlüsseldienst antwortet, Version ${version}.`,
  jiraAnswers: (name, version) => `${name} antwortet, Version ${version ?? 'unbekannt'}.`,
  broke: 'Die Verbindung brach ab, bevor die Antwort kam.',
  redirects:
    'Der Server leitet auf eine andere Adresse um. Geben Sie die Adresse ein, die Ihr Browser zeigt, wenn Jira geöffnet ist.',
  asksForSignIn: (status) =>
    `Etwas verlangt eine Anmeldung, bevor Jira erreicht wird (Status ${status}), etwa ein Single Sign-on. Bitten Sie um eine Ausnahme für /rest/api.`,
  wantsClientCertificate:
    'Der Server verlangt ein Clientzertifikat. Wählen Sie eines in den Netzwerkeinstellungen.',
  somethingElse: (status) =>
    `Etwas antwortet (Status ${status}), aber es ist weder ein Jira noch ein Keydesk-Schlüsseldienst. Prüfen Sie die Adresse und ihren Pfad.`,
  noTime: 'Der Server hat nicht gesagt, wie spät es ist.',
  clocksAgree: 'Dieser Computer und der Server sind sich über die Uhrzeit einig.',
  clocksDiffer: (seconds) => `Die Uhren weichen um ${seconds} Sekunden voneinander ab.`,
  clockOff: (amount, unit, isAhead) =>
    `Die Uhr dieses Computers geht gegenüber der des Servers ${amount} ${unit === 'hours' ? 'Stunden' : 'Minuten'} ${isAhead ? 'vor' : 'nach'}. Lassen Sie sie vom System über das Netzwerk stellen, sonst werden Sitzungen und Zertifikate abgelehnt.`,
  nothingAnswers: 'Weder ein Jira noch ein Schlüsseldienst antwortet.',
  noCredentials:
    'Es wurden keine Zugangsdaten angegeben. Verbinden Sie sich oder geben Sie welche ein, und prüfen Sie erneut.',
  captcha:
    'Jira verlangt nach zu vielen Fehlversuchen ein CAPTCHA. Melden Sie sich einmal in einem Browser an und prüfen Sie dann erneut.',
  credentialsRefused:
    'Jira lehnt diese Zugangsdaten ab. Prüfen Sie die E-Mail und das Token und ob das Token abgelaufen ist.',
  signInStatus: (status) =>
    `Jira beantwortet die Anmeldung mit Status ${status}. Versuchen Sie es später erneut.`,
  jiraTakesCredentials: 'Jira akzeptiert die Zugangsdaten.',
  serviceTakesCredentials: 'Der Schlüsseldienst akzeptiert die Zugangsdaten.',
  notSignedIn: 'Niemand ist angemeldet.',
  adminUnknown: 'Jira sagt nicht, ob dieser Benutzer es administrieren darf. Versuchen Sie es später erneut.',
  isAdmin: 'Dieser Benutzer darf Jira administrieren.',
  isNoAdmin:
    'Dieser Benutzer darf Jira nicht administrieren. Bitten Sie um die globale Berechtigung „Jira administrieren“ oder melden Sie sich als Administrator an.',
  canBrowse: 'Dieser Benutzer darf die Benutzer von Jira suchen.',
  cannotBrowse:
    'Dieser Benutzer darf die Benutzer von Jira nicht suchen. Bitten Sie um die globale Berechtigung „Benutzer und Gruppen durchsuchen“.',
  cancelled: 'Abgebrochen.',
  noAnswerWithin: (seconds) =>
    `Keine Antwort innerhalb von ${seconds} Sekunden. Vielleicht steht eine Firewall dazwischen, oder die Gegenseite ist überlastet.`,
  brokeOff:
    'Die Verbindung brach ab. Prüfen Sie erneut; wenn es so bleibt, fragen Sie, wer das Netzwerk betreibt.',
  report: {
    head: (version, time) => `Keydesk ${version}, Verbindungsdiagnose, ${time}`,
    address: (address) => `Adresse: ${address}`,
    states: {
      waiting: 'wartet',
      running: 'läuft',
      ok: 'IN ORDNUNG',
      warning: 'WARNUNG',
      failed: 'FEHLGESCHLAGEN',
      skipped: 'ausgelassen',
    },
  },
};
