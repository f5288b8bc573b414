import type { Catalogue } from '../en/index.ts';

export const policy: Catalogue['policy'] = {
  broken: (file, why) =>
    `Die Richtlinie Ihres Unternehmens kann nicht verwendet werden: ${file}. ${why} Bitten Sie die Person, die Keydesk auf diesem Computer verwaltet, das zu beheben.`,
  notJson: 'Sie ist kein JSON.',
  tooLarge: 'Sie ist größer als 1 MB.',
  unreadable: (code) => `Sie kann nicht gelesen werden (${code}).`,
  noAddress: (address) =>
    `„${address}“ in allowedAddresses ist keine Adresse, mit der sich Keydesk verbinden kann.`,
  it: 'Sie',
  noSetting: (where) => `${where} ist keine Einstellung der Richtlinie.`,
  wrong: (where, how) => (how === undefined ? `${where} ist falsch.` : `${where}: ${how}.`),
  noPlainFile: 'Sie ist keine gewöhnliche Datei.',
  notOfRoot: 'Sie gehört nicht root.',
  openToOthers: 'Andere als ihr Besitzer können sie ändern.',
  folderOpen: (folder) => `Andere als root können den Ordner ${folder} ändern.`,
};
