import type { Catalogue } from '../en/index.ts';

export const passphrase: Catalogue['passphrase'] = {
  changeTitle: 'Passphrase ändern',
  changeWhy:
    'Was sie schützt, bleibt, wie es ist: gespeicherte Zugangsdaten, nicht abgeholte Client Secrets und die Schlüssel von Schlüsseldiensten auf diesem Computer.',
  changeSubmit: 'Passphrase ändern',
  changed: 'Die Passphrase wurde geändert.',
  current: 'Bisherige Passphrase',
  next: 'Neue Passphrase',
  nextAgain: 'Neue Passphrase wiederholen',
  nextHelp: (shortest) => `Mindestens ${shortest} Zeichen. Niemand kann sie wiederherstellen.`,
  cancel: 'Abbrechen',
  resetTitle: 'Ohne die verlorene Passphrase neu beginnen',
  resetWhy: 'Niemand kann öffnen, was die verlorene Passphrase schützt. Wenn Sie fortfahren:',
  resetLosses: [
    'Gespeicherte Verbindungen, die sie schützt, werden entfernt. Verbinden Sie sich erneut mit den Zugangsdaten von Jira.',
    'Client Secrets, die noch nicht abgeholt wurden, sind verloren. Erzeugen Sie sie für diese API-Schlüssel neu.',
    'Ein Schlüsseldienst in Keydesk, dessen Schlüssel sie schützt, beginnt leer: Seine API-Schlüssel funktionieren nicht mehr. Schlüsseldienste eines Teams bleiben unberührt.',
  ],
  resetAside:
    'Die Dateien werden im Ordner der Benutzerdaten beiseitegelegt, nicht gelöscht: Sollte die Passphrase wieder auftauchen, lassen sie sich noch öffnen.',
  resetGivesUp: 'Ich gebe auf, was die Passphrase schützt',
  resetSubmit: 'Neu beginnen',
};
