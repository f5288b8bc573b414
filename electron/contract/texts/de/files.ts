import type { Catalogue } from '../en/index.ts';

export const files: Catalogue['files'] = {
  certificates: 'Zertifikate',
  privateKeys: 'Private Schlüssel',
  chooseAuthorities: 'CA-Datei auswählen',
  chooseClientCertificate: 'Clientzertifikat auswählen',
  choosePrivateKey: 'Privaten Schlüssel dieses Zertifikats auswählen',
  saveReport: 'Bericht speichern',
  exportKeys: 'API-Schlüssel exportieren',
  chooseUsers: 'Liste von Benutzern auswählen',
};
