import type { Parts } from '../parts.ts';

const unreadable = 'The saved credentials cannot be opened any more.';

/** The way in, and the credentials for it. */
export const connections = {
  purpose:
    'See, create, regenerate and delete the API keys of your Jira users, one by one or by the thousand.',
  lost: 'The session has ended. Connect again to go on; no API key was changed by that.',
  starting: 'Starting the key service and signing in…',
  sample: {
    title: 'Try with sample data',
    what: 'A Jira with 2,500 invented users comes with Keydesk. Everything works on it, nothing leaves this computer.',
    onlyAdmins: 'Only Jira administrators may manage API keys.',
    signInAsMember: 'Sign in as the non-administrator',
    toSeeRefusal: 'to see how everyone else is refused.',
    admin: 'Sample administrator',
    member: 'Sample non-administrator',
  },
  jira: {
    title: 'Connect to Jira',
    what: 'You need a Jira user who may administer Jira. Keydesk finds out what answers at the address.',
    connect: 'Connect',
    keysLocked: 'The keys of the key service for this Jira are protected by your passphrase.',
  },
  address: 'Address',
  addressExample: 'For example https://your-company.atlassian.net',
  looking: 'Looking…',
  found: {
    cloud: 'Jira Cloud',
    dataCenter: 'Jira Data Center',
    titled: (kind: string, title: string) => `${kind}: ${title}`,
    service: 'Keydesk key service',
    serviceFor: (jira: string) => `Keydesk key service for ${jira}`,
  },
  signInWith: 'Sign in with',
  apiTokenCloud: 'API token (Jira Cloud)',
  personalAccessTokenDataCenter: 'Personal access token (Jira Data Center)',
  email: 'E-mail',
  apiToken: 'API token',
  personalAccessToken: 'Personal access token',
  remember: {
    label: 'Remember on this computer',
    inMemory: 'Keydesk keeps these credentials in memory, and forgets them when you disconnect.',
    inKeychain: 'Encrypted with the keychain of this computer. Only your own user can open it.',
    noKeychain: 'This computer has no keychain that Keydesk trusts. Choose how to keep the credentials:',
    keep: 'Keep the credentials',
    untilQuit: 'Only until Keydesk quits',
    byPassphrase: 'Protect with a passphrase',
    unlockedNow: 'Protected by your passphrase, which is unlocked now.',
  },
  passphrase: 'Passphrase',
  repeatPassphrase: 'Repeat the passphrase',
  atLeast: (characters: number) => `At least ${characters} characters.`,
  cannotRecover: (characters: number) =>
    `At least ${characters} characters. Nobody can recover it: without it the saved credentials are lost.`,
  chosenBefore: 'The one that you chose when you first saved a connection.',
  refusal: {
    not_an_admin: 'Your user is no longer an administrator of this Jira.',
    caller_deactivated: 'Your user was deactivated in Jira.',
    credentials_unreadable: unreadable,
    credentials_moved: unreadable,
    vault_missing: unreadable,
    connection_not_found: 'The saved credentials were removed.',
    other: 'Jira no longer accepts the credentials: they have expired, or were revoked or changed.',
  },
  locked: 'The saved credentials are locked.',
  readBefore: 'What you see was read before; changes have to wait.',
  toGoOn:
    'The saved credentials were locked. Enter the passphrase to go on; what you selected and typed stays.',
  unlock: 'Unlock',
  waits:
    'Bulk actions or new client secrets of the last time may wait behind your passphrase. Unlock to go on with them.',
  fileNotices: {
    files: { connections: 'The file of saved connections', vault: 'The file of the passphrase vault' },
    damaged: (file: string, path: string) =>
      `${file} is damaged. It was set aside as ${path}, unchanged, and Keydesk began a new one.`,
    newer: (file: string, path: string) =>
      `${file} was written by a newer Keydesk. It was set aside as ${path}, unchanged: update Keydesk to use it again.`,
    unreadable: (file: string, path: string) =>
      `${file} cannot be read: ${path}. Nothing is saved until that is mended.`,
  },
  signInAgain: 'Sign in again',
  saved: {
    title: 'Saved connections',
    connect: 'Connect',
    connectTo: (name: string) => `Connect to ${name}`,
    moreFor: (name: string) => `More for ${name}`,
    test: 'Test',
    edit: 'Edit…',
    remove: 'Remove…',
    testing: 'Signing in to test…',
    keptBy: {
      keychain: 'kept in the keychain',
      vault: 'protected by a passphrase',
      memory: 'kept until Keydesk quits',
    },
    neverUsed: 'never used',
    lastUsed: (ago: string) => `last used ${ago}`,
    works: <P>(who: P): Parts<P> => ['The credentials work: ', who, ' is an administrator of this Jira.'],
    isNoAdmin: <P>(who: P): Parts<P> => [
      'Jira accepts the credentials, but ',
      who,
      ' is not an administrator and cannot manage API keys.',
    ],
    thisUser: 'this user',
    enterCredentials: 'Enter credentials',
  },
  protectedBy: <P>(name: P): Parts<P> => ['The credentials for ', name, ' are protected by your passphrase.'],
  menu: {
    label: (name: string) => `Connection: ${name}`,
    signedIn: 'Signed in',
    kinds: { sample: 'Sample data', jira: 'Jira', service: 'Key service' },
    switchTo: (name: string) => `Switch to ${name}…`,
    doctor: 'Connection doctor…',
    rotate: 'Rotate signing key…',
    passphrase: 'Change passphrase…',
    lock: 'Lock saved credentials',
    disconnect: 'Disconnect…',
    thisJira: 'this Jira',
  },
};
