import { formats } from './formats.ts';

const { number, counted } = formats;
const secretsOf = (count: number) => counted(count, 'client secret', 'client secrets');
const isAre = (count: number) => (count === 1 ? 'is' : 'are');

/** The list of held client secrets, and the ways to hand many of them over. */
export const handOver = {
  title: (count: number) => counted(count, 'new client secret', 'new client secrets'),
  intro:
    'They can be shown and saved until you say that they are stored, or their time is over; never again afterwards. What was saved to a file is forgotten when Keydesk quits.',
  from: 'From',
  leaves: 'Leaves',
  search: 'Search client secrets',
  searchHint: 'Search user, e-mail or client id',
  onlyUncollected: 'Only uncollected',
  chosenNone: (count: number) => `${number(count)} chosen: choose none`,
  saveEncrypted: (count: number) => `Save ${number(count)} encrypted…`,
  noMatch: 'No client secrets here',
  noMatchHelp: 'All are collected, or none fits the search.',
  files: {
    save: 'Save client secrets',
    chooseRecipients: 'Choose a file of public keys',
    chooseOwnerKeys: 'Choose a CSV of e-mails and public keys',
    publicKeys: 'Public keys',
    allFiles: 'All files',
  },
  csv: {
    button: 'Save as CSV…',
    title: (count: number) => `Save ${secretsOf(count)} in clear?`,
    warning:
      'The file holds all client secrets in clear. Whoever can read it can act as these users. Keep it off shared folders, and delete it once the secrets are where they belong.',
    save: (count: number) => `Save ${number(count)}…`,
    saved: (count: number, path: string) =>
      `Saved ${secretsOf(count)} to ${path}. Only your user account may read the file.`,
  },
  stored: {
    button: (count: number) => `I have stored ${count === 1 ? 'it' : `these ${number(count)}`}…`,
    title: (count: number) => `Forget ${secretsOf(count)}?`,
    consequence:
      'Keydesk forgets them for good, in the journal too. A key whose client secret is not stored anywhere needs a new one.',
    confirm: (count: number) => `Forget ${number(count)}`,
    done: (count: number) => `${secretsOf(count)} ${isAre(count)} forgotten.`,
  },
  dialog: {
    title: (count: number) => `Save ${secretsOf(count)} encrypted`,
    intro: 'The file opens with the program age (age-encryption.org), on every system.',
    form: 'As',
    oneFile: 'One file for all',
    filePerOwner: 'A file for each owner, named by user, in one zip',
    opensWith: 'Opens with',
    passphrase: 'A passphrase',
    recipients: 'Public keys',
    ownerKeys: 'Each owner’s own public key',
    save: (count: number) => `Save ${number(count)}…`,
    progress: (done: number, total: number) => `${number(done)} of ${number(total)} sealed`,
    begins: 'Sealing…',
    mostInZip: (most: number, left: number) =>
      `One zip takes ${number(most)} files: ${number(left)} stay uncollected for the next.`,
    mostByPassphrase: (most: number, left: number) =>
      `With a passphrase each file takes a second or two, so one zip takes ${number(most)}: ${number(left)} stay uncollected for the next. With public keys there is no such limit.`,
    saved: (count: number, path: string) =>
      `Saved ${secretsOf(count)} to ${path}. ${count === 1 ? 'It counts' : 'They count'} as collected.`,
    left: (count: number) =>
      `${number(count)} ${isAre(count)} not in the file and ${count === 1 ? 'stays' : 'stay'} uncollected.`,
    sendApart: 'Send the passphrase another way than the file.',
  },
  newPassphrase: {
    made: 'Made by Keydesk',
    own: 'My own',
    label: 'Passphrase of the file',
    copy: 'Copy passphrase',
    another: 'Make another',
    copied: (seconds: number) => `Copied. The clipboard is cleared in ${seconds} seconds.`,
    keep: 'Store it now: Keydesk does not keep it, and nobody can open the file without it.',
    madeStrength: 'Strong: nobody guesses it, however long he tries.',
    ownLabel: 'Passphrase',
    again: 'Repeat the passphrase',
    tooShort: (shortest: number) => `At least ${shortest} characters.`,
    weak: 'Weak: whoever has the file can try millions of passphrases. Choose several unrelated words.',
    fair: 'Fair: it holds if it is in no book, song or list. Longer is better: 20 characters or five unrelated words.',
    strong: 'Strong, if it is in no book, song or list.',
  },
  keys: {
    label: 'Public keys, one in a line',
    help: 'They begin with age1. Whoever has the secret key of any of them can open the file.',
    read: 'Read from a file…',
    isSecret: (line: number) =>
      `Line ${line} is a secret key: keep it to yourself, and give the public one. It begins with age1.`,
    isNone: (line: number) => `Line ${line} is no public key of age: one begins with age1.`,
    tooMany: (most: number) => `At most ${number(most)} keys.`,
  },
  owners: {
    choose: 'Choose a CSV of keys…',
    help: 'With an e-mail and a public key (age1…) in each line. Several keys of one owner all open his file.',
    withKey: (count: number, file: string) => `${file}: ${counted(count, 'owner has', 'owners have')} a key.`,
    withoutKey: (count: number) =>
      `${counted(count, 'owner has', 'owners have')} none. ${count === 1 ? 'The client secret stays' : 'Their client secrets stay'} uncollected:`,
    wrongLines: (lines: string) => `Without an e-mail or a sound public key, left out: line ${lines}.`,
  },
};
