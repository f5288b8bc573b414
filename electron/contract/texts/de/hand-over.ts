import type { Catalogue } from '../en/index.ts';
import { formats } from './formats.ts';

const { number, counted } = formats;
const secretsOf = (count: number) => counted(count, 'Client Secret', 'Client Secrets');

export const handOver: Catalogue['handOver'] = {
  title: (count) => counted(count, 'neues Client Secret', 'neue Client Secrets'),
  intro:
    'Sie können angezeigt und gespeichert werden, bis Sie bestätigen, dass sie hinterlegt sind, oder ihre Zeit abläuft; danach nie wieder. Was in einer Datei gespeichert wurde, vergisst Keydesk beim Beenden.',
  from: 'Aus',
  leaves: 'Verfällt',
  search: 'Client Secrets suchen',
  searchHint: 'Benutzer, E-Mail oder Client Id suchen',
  onlyUncollected: 'Nur nicht abgeholte',
  chosenNone: (count) => `${number(count)} gewählt: Auswahl aufheben`,
  saveEncrypted: (count) => `${number(count)} verschlüsselt speichern…`,
  noMatch: 'Keine Client Secrets',
  noMatchHelp: 'Alle sind abgeholt, oder keines passt zur Suche.',
  files: {
    save: 'Client Secrets speichern',
    chooseRecipients: 'Datei mit öffentlichen Schlüsseln wählen',
    chooseOwnerKeys: 'CSV mit E-Mails und öffentlichen Schlüsseln wählen',
    publicKeys: 'Öffentliche Schlüssel',
    allFiles: 'Alle Dateien',
  },
  csv: {
    button: 'Als CSV speichern…',
    title: (count) => `${secretsOf(count)} unverschlüsselt speichern?`,
    warning:
      'Die Datei enthält alle Client Secrets im Klartext. Wer sie lesen kann, kann als diese Benutzer handeln. Legen Sie sie nicht in gemeinsame Ordner, und löschen Sie sie, sobald die Secrets dort sind, wo sie hingehören.',
    save: (count) => `${number(count)} speichern…`,
    saved: (count, path) =>
      `${secretsOf(count)} in ${path} gespeichert. Nur Ihr Benutzerkonto darf die Datei lesen.`,
  },
  stored: {
    button: (count) =>
      count === 1 ? 'Ich habe es hinterlegt…' : `Ich habe diese ${number(count)} hinterlegt…`,
    title: (count) => `${secretsOf(count)} vergessen?`,
    consequence:
      'Keydesk vergisst sie endgültig, auch im Journal. Ein Schlüssel, dessen Client Secret nirgends hinterlegt ist, braucht ein neues.',
    confirm: (count) => `${number(count)} vergessen`,
    done: (count) => `${secretsOf(count)} vergessen.`,
  },
  dialog: {
    title: (count) => `${secretsOf(count)} verschlüsselt speichern`,
    intro: 'Die Datei öffnet sich mit dem Programm age (age-encryption.org), auf jedem System.',
    form: 'Als',
    oneFile: 'Eine Datei für alle',
    filePerOwner: 'Eine Datei je Besitzer, nach Benutzer benannt, in einem ZIP',
    opensWith: 'Öffnet sich mit',
    passphrase: 'Einer Passphrase',
    recipients: 'Öffentlichen Schlüsseln',
    ownerKeys: 'Dem eigenen öffentlichen Schlüssel jedes Besitzers',
    save: (count) => `${number(count)} speichern…`,
    progress: (done, total) => `${number(done)} von ${number(total)} verschlüsselt`,
    begins: 'Wird verschlüsselt…',
    mostInZip: (most, left) =>
      `Ein ZIP fasst ${number(most)} Dateien: ${number(left)} bleiben für das nächste unabgeholt.`,
    mostByPassphrase: (most, left) =>
      `Mit einer Passphrase dauert jede Datei ein bis zwei Sekunden, deshalb fasst ein ZIP ${number(most)}: ${number(left)} bleiben für das nächste unabgeholt. Mit öffentlichen Schlüsseln gibt es diese Grenze nicht.`,
    saved: (count, path) =>
      `${secretsOf(count)} in ${path} gespeichert. ${count === 1 ? 'Es gilt' : 'Sie gelten'} als abgeholt.`,
    left: (count) =>
      `${number(count)} ${count === 1 ? 'ist' : 'sind'} nicht in der Datei und ${count === 1 ? 'bleibt' : 'bleiben'} unabgeholt.`,
    sendApart: 'Senden Sie die Passphrase auf einem anderen Weg als die Datei.',
  },
  newPassphrase: {
    made: 'Von Keydesk erzeugt',
    own: 'Eigene',
    label: 'Passphrase der Datei',
    copy: 'Passphrase kopieren',
    another: 'Andere erzeugen',
    copied: (seconds) => `Kopiert. Die Zwischenablage wird in ${seconds} Sekunden geleert.`,
    keep: 'Hinterlegen Sie sie jetzt: Keydesk behält sie nicht, und ohne sie kann niemand die Datei öffnen.',
    madeStrength: 'Stark: Niemand errät sie, wie lange er es auch versucht.',
    ownLabel: 'Passphrase',
    again: 'Passphrase wiederholen',
    tooShort: (shortest) => `Mindestens ${shortest} Zeichen.`,
    weak: 'Schwach: Wer die Datei hat, kann Millionen Passphrasen probieren. Wählen Sie mehrere Wörter, die nichts miteinander zu tun haben.',
    fair: 'Mittel: Sie hält, wenn sie in keinem Buch, Lied oder Verzeichnis steht. Länger ist besser: 20 Zeichen oder fünf Wörter ohne Zusammenhang.',
    strong: 'Stark, wenn sie in keinem Buch, Lied oder Verzeichnis steht.',
  },
  keys: {
    label: 'Öffentliche Schlüssel, einer je Zeile',
    help: 'Sie beginnen mit age1. Wer zu einem davon den geheimen Schlüssel hat, kann die Datei öffnen.',
    read: 'Aus Datei lesen…',
    isSecret: (line) =>
      `Zeile ${line} ist ein geheimer Schlüssel: Behalten Sie ihn für sich, und geben Sie den öffentlichen an. Er beginnt mit age1.`,
    isNone: (line) => `Zeile ${line} ist kein öffentlicher Schlüssel von age: Ein solcher beginnt mit age1.`,
    tooMany: (most) => `Höchstens ${number(most)} Schlüssel.`,
  },
  owners: {
    choose: 'CSV mit Schlüsseln wählen…',
    help: 'Mit einer E-Mail und einem öffentlichen Schlüssel (age1…) je Zeile. Mehrere Schlüssel eines Besitzers öffnen alle seine Datei.',
    withKey: (count, file) => `${file}: ${counted(count, 'Besitzer hat', 'Besitzer haben')} einen Schlüssel.`,
    withoutKey: (count) =>
      `${counted(count, 'Besitzer hat', 'Besitzer haben')} keinen. ${count === 1 ? 'Das Client Secret bleibt' : 'Ihre Client Secrets bleiben'} unabgeholt:`,
    wrongLines: (lines) => `Ohne E-Mail oder gültigen öffentlichen Schlüssel, ausgelassen: Zeile ${lines}.`,
  },
};
