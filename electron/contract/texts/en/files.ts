/** Dialogs of the system that ask for a file. */
export const files = {
  certificates: 'Certificates',
  privateKeys: 'Private keys',
  chooseAuthorities: 'Choose a CA file',
  chooseClientCertificate: 'Choose a client certificate',
  choosePrivateKey: 'Choose the private key of this certificate',
  saveReport: 'Save report',
  exportKeys: 'Export API keys',
  chooseUsers: 'Choose a list of users',
};
