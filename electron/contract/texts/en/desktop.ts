import type { Job } from '../../jobs/job.ts';
import { apiKeys } from './api-keys.ts';
import { formats } from './formats.ts';

const { number, counted } = formats;
const secrets = (count: number) => counted(count, 'new client secret', 'new client secrets');
const underWay = (actions: number) =>
  actions === 1
    ? 'A bulk action is under way'
    : `${counted(actions, 'bulk action', 'bulk actions')} are not done`;

const done: Readonly<Record<Job['action'], (succeeded: number, total: number) => string>> = {
  delete: (succeeded, total) => `Deleted ${number(succeeded)} of ${apiKeys(total)}.`,
  regenerate: (succeeded, total) =>
    `Regenerated ${number(succeeded)} of ${counted(total, 'client secret', 'client secrets')}.`,
  create: (succeeded, total) => `Created ${number(succeeded)} of ${apiKeys(total)}.`,
  restore: (succeeded, total) => `Restored ${number(succeeded)} of ${apiKeys(total)}.`,
  purge: (succeeded, total) => `Deleted for good ${number(succeeded)} of ${apiKeys(total)}.`,
};

/** What the system's own dialogs and notices say. */
export const desktop = {
  quit: {
    message: 'Quit Keydesk?',
    yes: 'Quit',
    no: 'Stay',
    canResume: (actions: number, left: number) =>
      `${underWay(actions)}: ${apiKeys(left)} ${left === 1 ? 'is' : 'are'} left. ${actions === 1 ? 'It' : 'They'} can be resumed after the next start.`,
    wouldStay: (actions: number, left: number) =>
      `${underWay(actions)}: ${apiKeys(left)} would stay as ${left === 1 ? 'it is' : 'they are'}.`,
    secretsWait: (count: number) =>
      `${secrets(count)} ${count === 1 ? 'has' : 'have'} not been collected. They wait for the next start, encrypted on this computer.`,
    secretsLost: (count: number) =>
      `${secrets(count)} ${count === 1 ? 'has' : 'have'} not been collected and would be lost. ${count === 1 ? 'Its API key would need another one' : 'Their API keys would need others'}.`,
  },
  jobEnd: {
    done,
    notRestored: (count: number) => `${number(count)} could not be restored: the user has a key by now.`,
    notServed: (count: number) => `${number(count)} could not get one.`,
    gone: (count: number) => `${number(count)} gone meanwhile.`,
    failed: (count: number) => `${number(count)} failed.`,
    secretsWait: 'The new client secrets wait to be collected.',
  },
  crashes: {
    tryAgain: 'Try again',
    openLogFolder: 'Open log folder',
    quit: 'Quit',
    page: {
      message: 'The window of Keydesk has stopped three times in five minutes',
      detail:
        'Keydesk itself still runs: a bulk action goes on, and client secrets that you have not collected are kept. Try again. If it happens again, restart the computer, and give the log folder to whoever looks after Keydesk.',
    },
    service: {
      message: 'The key service has stopped three times in five minutes',
      detail:
        'Nothing can be read or changed until it runs. What was done is kept, and a bulk action waits. Make sure that the disk is not full and that no other Keydesk uses the same data, then try again.',
    },
    notAnswering: {
      message: 'The window of Keydesk does not answer',
      detail:
        'It may be busy with a long list. Waiting costs nothing; loading it anew brings back what was open. A bulk action goes on either way.',
    },
    wait: 'Wait',
    loadAnew: 'Load anew',
  },
  updates: {
    ok: 'OK',
    upToDate: 'Keydesk is up to date.',
    nothingNewer: 'There is no newer version on the feed of your company.',
    available: (version: string) => `Keydesk ${version} is available.`,
    signed:
      'It is signed with the update key of this Keydesk. Nothing is installed before you are asked again.',
    download: 'Download',
    notNow: 'Not now',
    ready: (version: string) => `Keydesk ${version} is ready.`,
    consequence: 'Keydesk quits, is replaced, and starts again. A running bulk action is asked about first.',
    install: 'Quit and install',
    later: 'Later',
    failed: 'The update could not be had. Nothing was changed.',
    failedWhy:
      'The feed does not answer, or what it says is not signed with the update key of this Keydesk. The log has the details.',
  },
  start: {
    failed: 'Keydesk cannot start',
    unknown: 'The reason is unknown.',
    refusedSwitch: (name: string) =>
      `The argument ${name} would take a protection away. Start Keydesk without it.`,
  },
};
