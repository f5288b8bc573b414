/** Why the company's policy cannot be used. */
export const policy = {
  broken: (file: string, why: string) =>
    `The policy of your company cannot be used: ${file}. ${why} Ask whoever manages Keydesk on this computer to mend it.`,
  notJson: 'It is not JSON.',
  tooLarge: 'It is larger than 1 MB.',
  unreadable: (code: string) => `It cannot be read (${code}).`,
  noAddress: (address: string) =>
    `"${address}" in allowedAddresses is not an address that Keydesk can connect to.`,
  it: 'It',
  noSetting: (where: string) => `${where} is no setting of the policy.`,
  wrong: (where: string, how: string | undefined) => `${where} ${how ?? 'is wrong'}.`,
  noPlainFile: 'It is not a plain file.',
  notOfRoot: 'It does not belong to root.',
  openToOthers: 'Others than its owner can change it.',
  folderOpen: (folder: string) => `Others than root can change the folder ${folder}.`,
};
