import type { Catalogue } from '../en/index.ts';

export const network: Catalogue['network'] = {
  title: 'Netzwerk',
  proxy: 'Proxy',
  proxyModes: {
    system: 'Wie im System festgelegt, automatische Konfiguration eingeschlossen',
    none: 'Kein Proxy',
    manual: 'Dieser Proxy:',
  },
  proxyAddress: 'Adresse des Proxys',
  proxyExample: 'Zum Beispiel proxy.ihre-firma.de:8080 oder socks5://10.0.0.1:1080',
  use: 'Verwenden',
  signsInAt: (proxy, userName) => `Meldet sich bei ${proxy} als ${userName} an, bis Keydesk beendet wird.`,
  forget: 'Vergessen',
  forgetLoginAt: (proxy) => `Anmeldung bei ${proxy} vergessen`,
  signInHere: 'An diesem Proxy anmelden…',
  authorities: {
    title: 'Zertifizierungsstellen',
    help: 'Die des Systems gelten immer. Fügen Sie die CA-Datei Ihres Unternehmens hinzu, wenn ein Proxy den Datenverkehr mitliest oder Jira ein eigenes Zertifikat hat.',
    choose: 'CA-Datei auswählen…',
    chooseAnother: 'Andere CA-Datei auswählen…',
    remove: 'CA-Datei entfernen',
  },
  certificate: {
    issuedBy: (subject, issuer) => `${subject}, ausgestellt von ${issuer}`,
    expired: (facts, date) => `${facts}, abgelaufen am ${date}: Es nützt nichts mehr`,
    valid: (facts, date) => `${facts}, gültig bis ${date}`,
  },
  client: {
    title: 'Clientzertifikat',
    help: 'Nur wenn der Server danach fragt: eine .p12- oder .pfx-Datei oder ein PEM-Zertifikat und sein Schlüssel. Die Dateien bleiben, wo sie sind.',
    unreadable:
      'Die Datei ist nicht mehr da oder hat sich geändert und wird deshalb nicht verwendet. Wählen Sie sie neu aus.',
    choose: 'Clientzertifikat auswählen…',
    chooseAnother: 'Anderes Clientzertifikat auswählen…',
    useNone: 'Keines verwenden',
    locked:
      'Es ist gesperrt und wird erst verwendet, wenn seine Passphrase eingegeben ist. Keydesk behält sie nur im Arbeitsspeicher.',
    passphrase: 'Passphrase des Clientzertifikats',
    unlock: 'Entsperren',
  },
  login: {
    title: (proxy) => `Am Proxy ${proxy} anmelden`,
    why: 'Der Proxy Ihres Netzwerks will wissen, wer Sie sind. Keydesk behält das nur im Arbeitsspeicher, sendet es nur an diesen Proxy und fragt nach einem Neustart erneut.',
    userName: 'Benutzername am Proxy',
    password: 'Kennwort am Proxy',
    submit: 'Verwenden',
    done: (proxy) => `Keydesk meldet sich ab sofort am Proxy ${proxy} an. Versuchen Sie es erneut.`,
  },
};
