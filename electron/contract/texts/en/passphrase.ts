/** The passphrase of the vault: changing it, and giving it up. */
export const passphrase = {
  changeTitle: 'Change the passphrase',
  changeWhy:
    'What it protects stays as it is: saved credentials, uncollected client secrets and the keys of key services on this computer.',
  changeSubmit: 'Change passphrase',
  changed: 'The passphrase was changed.',
  current: 'Current passphrase',
  next: 'New passphrase',
  nextAgain: 'Repeat the new passphrase',
  nextHelp: (shortest: number) => `At least ${shortest} characters. Nobody can recover it.`,
  cancel: 'Cancel',
  resetTitle: 'Begin without the lost passphrase',
  resetWhy: 'Nobody can open what the lost passphrase protects. If you go on:',
  resetLosses: [
    'Saved connections that it protects are removed. Connect again with the credentials of Jira.',
    'Client secrets that were not collected yet are lost. Regenerate those API keys.',
    'A key service inside Keydesk whose keys it protects begins empty: its API keys stop working. Key services of a team are not touched.',
  ],
  resetAside:
    'The files are set aside in the folder of the user data, not wiped: should the passphrase come back, they can still be opened.',
  resetGivesUp: 'I give up what the passphrase protects',
  resetSubmit: 'Begin anew',
};
