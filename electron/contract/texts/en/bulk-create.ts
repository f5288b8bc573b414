import { apiKeys } from './api-keys.ts';
import { formats } from './formats.ts';

const { number, counted } = formats;

/** Create many: who gets a key, and what became of each line. */
export const bulkCreate = {
  title: 'Create many API keys',
  what: 'Name the users. Keydesk looks them up in Jira and shows who can get a key before anything is created.',
  way: 'How to name the users',
  ways: { search: 'Search and pick', paste: 'Paste a list', file: 'Import a CSV file' },
  picked: (count: number) => `${counted(count, 'user', 'users')} picked`,
  nobodyPicked: 'Nobody is picked yet.',
  takeOut: (userName: string) => `Take ${userName} out`,
  list: 'List of users',
  listHelp: 'One user a line: e-mail, user id, user name or whole name. Up to 100,000 lines.',
  pasted: (lines: number) => `The pasted list has ${counted(lines, 'line', 'lines')}.`,
  pasteOther: 'Paste another list',
  chooseFile: 'Choose a CSV file…',
  chooseOtherFile: 'Choose another file…',
  fileHelp: 'Separated by commas, semicolons or tabs, up to 10 MB.',
  fileRead: (name: string, lines: number) => `${name}: ${counted(lines, 'line', 'lines')}`,
  column: 'Column that names the users',
  columnHelp: 'It holds e-mails, user ids, user names or whole names.',
  columnName: (name: string | null, place: number, samples: readonly string[]) =>
    [name ?? `Column ${place}`, ...(samples.length > 0 ? [samples.join(', ')] : [])].join(': '),
  faultInLine: (line: string) => `Line ${line}: a quotation mark is in the wrong place or is never closed.`,
  lookUp: 'Look up',
  lookingUp: 'Looking the users up…',
  lookedUp: (done: number, total: number) => `${number(done)} of ${number(total)} looked up`,
  question: (count: number) => (count === 0 ? 'No API key can be created' : `Create ${apiKeys(count)}?`),
  consequence:
    'Each user gets an API key that acts on their behalf. You collect the new client secrets afterwards.',
  /** What becomes of how many lines. */
  counts: {
    create: (count: number) => `${counted(count, 'API key', 'API keys')} will be created`,
    'has-key': (count: number) =>
      `${number(count)} left out: ${count === 1 ? 'this user has' : 'these users have'} an API key already`,
    'not-found': (count: number) => `${number(count)} left out: not found in Jira`,
    deactivated: (count: number) =>
      `${number(count)} left out: ${count === 1 ? 'this user is' : 'these users are'} deactivated`,
    ambiguous: (count: number) =>
      `${number(count)} left out until you choose: ${count === 1 ? 'it may be' : 'each may be'} one of several users`,
    duplicate: (count: number) => `${number(count)} left out: named twice in the list`,
  },
  groups: {
    create: 'will be created',
    'has-key': 'has an API key',
    'not-found': 'not found',
    deactivated: 'deactivated',
    ambiguous: 'several users',
    duplicate: 'named twice',
  },
  show: 'Show',
  lines: 'Lines of the list',
  line: 'Line',
  asListed: 'As listed',
  choose: 'Choose',
  chooseFor: (text: string) => `Choose whom ${text} means`,
  moreUsers: 'More users have this name: list the e-mail instead.',
  noLine: 'No such line',
  directoryRead: (time: string) => `Jira's directory was read ${time}.`,
  readAgain: 'Read it again',
  create: (count: number) => `Create ${number(count)}`,
  back: 'Back',
};
