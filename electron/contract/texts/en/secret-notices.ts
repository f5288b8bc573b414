import { formats } from './formats.ts';

const { counted } = formats;
const secretsOf = (count: number) => counted(count, 'client secret', 'client secrets');

/** Notices of the system about new client secrets. They may stand on a locked screen: numbers, no names. */
export const secretNotices = {
  leavingTitle: 'Collect the new client secrets',
  leaving: (count: number, hours: number) =>
    `${secretsOf(count)} ${count === 1 ? 'was' : 'were'} not collected. Keydesk forgets ${count === 1 ? 'it' : 'them'} for good, the first in ${counted(hours, 'hour', 'hours')}.`,
  leftTitle: 'New client secrets were forgotten',
  left: (count: number) =>
    `${secretsOf(count)} ${count === 1 ? 'was' : 'were'} not collected in time. ${count === 1 ? 'Its API key needs a new one' : 'Their API keys need new ones'}.`,
};
