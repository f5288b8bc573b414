import type { Parts } from '../parts.ts';

/** What is asked about a connection. */
export const connectionDialogs = {
  notNow: 'Not now',
  edit: {
    title: 'Edit connection',
    testAndSave: 'Test and save',
    save: 'Save',
    name: 'Name',
    otherAddress: 'For another address, connect to it and save that.',
    replace: 'Replace the credentials',
  },
  unlock: {
    title: 'Unlock the saved credentials',
    submit: 'Unlock',
    lost: 'I lost the passphrase…',
    submitIn: (seconds: number) => `Unlock in ${seconds} s`,
  },
  remove: {
    title: <P>(name: P): Parts<P> => ['Remove ', name, '?'],
    confirm: 'Remove',
    consequence: <P>(address: P): Parts<P> => [
      'Keydesk wipes the connection to ',
      address,
      ' and its credentials from this computer. No API key changes, and the token stays valid in Jira: revoke it there if nobody needs it.',
    ],
  },
  rotate: {
    title: 'Rotate the signing key?',
    confirm: 'Rotate',
    consequence:
      'The key service signs access tokens with a new key from now on. Tokens already issued stay valid until they expire, and client secrets go on working: no tool has to be changed.',
    afterLeak:
      'If a client secret has leaked, regenerate that key instead. Rotating does not end its tokens.',
    done: (kid: string) => `Access tokens are signed with a new key from now on (${kid}).`,
  },
  leave: {
    title: 'Disconnect?',
    confirm: 'Disconnect',
    consequence: <P>(address: P): Parts<P> => [
      'Keydesk ends the session at ',
      address,
      ' and forgets its credentials, unless they are saved. No API key changes. Client secrets that you have not collected yet stay until you quit.',
    ],
  },
  change: {
    title: <P>(name: P): Parts<P> => ['Switch to ', name, '?'],
    confirm: 'Switch',
    consequence: <P>(from: P, to: P): Parts<P> => [
      'Keydesk leaves ',
      from,
      ' and connects to ',
      to,
      '. No API key changes. Client secrets that you have not collected yet stay.',
    ],
  },
  again: {
    title: 'Sign in again',
    submit: 'Sign in',
    whatStays: <P>(why: string, who: P): Parts<P> => [
      `${why} You are signed in as `,
      who,
      '. What you selected and typed stays, and a bulk action under way goes on where it waits.',
    ],
    lockedReplaced: 'The saved credentials are locked. They are replaced once the new ones work.',
  },
};
