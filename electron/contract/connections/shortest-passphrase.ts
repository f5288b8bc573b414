/** Of the vault. */
export const shortestPassphrase = 12;
