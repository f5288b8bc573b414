import type { Parts } from '../parts.ts';
import { apiKeys } from './api-keys.ts';
import { formats } from './formats.ts';

const { number, counted } = formats;

/** What is done with API keys: create, delete, regenerate, one or many. */
export const keyDialogs = {
  menu: {
    regenerate: 'Regenerate Client Secret',
    revokeOldSecret: 'Revoke old secret now',
    setExpiry: 'Set expiry…',
    delete: 'Delete',
  },
  create: {
    title: 'Create API Key',
    what: 'The key acts on behalf of this user. Each user has at most one. You see the Client Secret once, right after it is made.',
    generate: 'Generate',
    gotKeyMeanwhile: <P>(userName: P): Parts<P> => [
      userName,
      ' got an API key meanwhile. Nothing was changed.',
    ],
    showIt: 'Show it',
    user: 'Jira user',
    userPlaceholder: 'Name or e-mail',
    searching: 'Searching…',
    typeToSearch: 'Type a name or an e-mail.',
    noUser: 'No Jira user matches.',
    onlyFirst: (shown: number) => `Only the first ${shown} are shown. Type more of the name or e-mail.`,
    isDeactivated: 'deactivated',
    hasKey: 'has an API key',
  },
  delete: {
    question: <P>(userName: P): Parts<P> => ['Delete the API key of ', userName, '?'],
    consequence: 'Tools that use it stop working at once.',
    confirm: 'Delete',
    goneAlready: 'This API key was deleted by someone else already.',
  },
  regenerate: {
    title: 'Regenerate Client Secret',
    consequence: <P>(userName: P): Parts<P> => [
      'The API key of ',
      userName,
      ' gets a new client secret. Every tool that uses the key needs it.',
    ],
    olderWorks: 'The secret before that one still works too. It stops working at once, whatever you choose.',
    confirm: 'Confirm',
    goneAlready: 'This API key was deleted by someone else already. Nothing was regenerated.',
  },
  grace: {
    label: 'The old secret stops working',
    labelOfMany: 'The old secrets stop working',
    atOnce: 'At once (default)',
    afterHours: (hours: number) => `After ${counted(hours, 'hour', 'hours')}`,
    afterDays: (days: number) => `After ${counted(days, 'day', 'days')}`,
    one: {
      stopsAtOnce: 'Tools that use the old secret stop working at once, until they get the new one.',
      worksUntil: (time: string) =>
        `Tools go on working with the old secret until ${time}. Choose At once if the secret has leaked.`,
    },
    many: {
      stopsAtOnce: 'Tools that use the old secrets stop working at once, until they get their new ones.',
      worksUntil: (time: string) =>
        `Tools go on working with the old secrets until ${time}. Choose At once if a secret has leaked.`,
    },
  },
  revokeOldSecret: {
    question: <P>(userName: P): Parts<P> => ['Revoke the old client secret of ', userName, '?'],
    consequence:
      'Tools that still use the old secret, and the tokens they got with it, stop working at once. The new secret goes on working. An old secret cannot be brought back.',
    confirm: 'Revoke old secret',
    done: (userName: string) => `The old client secret of ${userName} is refused from now on.`,
    stoppedAlready: 'The old client secret had stopped working already.',
    goneAlready: 'This API key was deleted by someone else already; its secrets work no more.',
  },
  expiry: {
    title: <P>(userName: P): Parts<P> => ['Expiry of the API key of ', userName],
    label: 'Expires',
    never: 'Never',
    onDate: 'On a date',
    date: 'Date',
    time: 'Time',
    incomplete: 'Give a whole date and time.',
    past: 'This is in the past. Choose a later time.',
    worksOn: 'The key works until it is deleted.',
    stopsOn: (time: string, until: string) => `The key and its tokens stop working on ${time} (${until}).`,
    confirm: 'Set expiry',
    neverExpires: (userName: string) => `The API key of ${userName} never expires.`,
    expiresOn: (userName: string, time: string) => `The API key of ${userName} expires on ${time}.`,
    goneAlready: 'This API key was deleted by someone else already. Nothing was changed.',
  },
  facts: {
    created: 'Created',
    lastUsed: 'Last used',
    expires: 'Expires',
    oldSecret: 'Old secret',
    worksUntil: (time: string) => `works until ${time}`,
  },
  bulk: {
    delete: {
      confirm: (count: number | null) => (count === null ? 'Delete' : `Delete ${number(count)}`),
      question: (count: number) => `Delete ${apiKeys(count)}?`,
      consequence: 'Tools that use them stop working at once.',
    },
    regenerate: {
      confirm: (count: number | null) => (count === null ? 'Regenerate' : `Regenerate ${number(count)}`),
      question: (count: number) =>
        `Regenerate the client ${count === 1 ? 'secret' : 'secrets'} of ${apiKeys(count)}?`,
      consequence:
        'The keys get new client secrets, which you collect afterwards. Every tool that uses one of the keys needs its new secret.',
    },
    lookingUp: 'Looking up the selected keys…',
    noneLeft: 'None of the selected keys exists any more. There is nothing to do.',
    gone: (count: number) =>
      `${counted(count, 'selected key', 'selected keys')} no longer ${count === 1 ? 'exists' : 'exist'}.`,
    changed: (was: number, is: number) =>
      `The list changed meanwhile: it was ${number(was)}, it is ${number(is)} now.`,
    warnings: {
      used_recently: (count: number) =>
        `${number(count)} ${count === 1 ? 'was' : 'were'} used in the last 7 days.`,
      deactivated_owner: (count: number) =>
        `${number(count)} ${count === 1 ? 'belongs to a deactivated user' : 'belong to deactivated users'}.`,
      own_key: (count: number) =>
        count === 1 ? 'One of them is your own.' : `${number(count)} of them are your own.`,
    },
  },
};
