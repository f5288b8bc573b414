import type { Catalogue } from '../en/index.ts';
import { formats } from './formats.ts';

export const words: Catalogue['words'] = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  dismiss: 'Ausblenden',
  retry: 'Erneut versuchen',
  refresh: 'Aktualisieren',
  details: 'Details',
  code: 'Code',
  reference: 'Referenz',
  original: 'Auf Englisch',
  tryAgainIn: (seconds) => `Versuchen Sie es in ${seconds} s erneut.`,
  signInAtProxy: 'Am Proxy anmelden',
  testConnection: 'Verbindung prüfen',
  copyClientId: 'Client Id kopieren',
  notTheSame: 'Die beiden stimmen noch nicht überein.',
  clientIdCopied: 'Client Id kopiert.',
  refusedCertificate: ({ whose, issuer, validUntil }) =>
    `Für ${whose}, ausgestellt von ${issuer}, gültig bis ${validUntil}.`,
  pagesOfList: 'Seiten der Liste',
  range: (from, to, total) => {
    const range = `${formats.number(from)}–${formats.number(to)}`;
    return total === undefined ? range : `${range} von ${formats.number(total)}`;
  },
  theme: 'Farbschema',
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  firstPage: 'Erste Seite',
  previousPage: 'Vorherige Seite',
  nextPage: 'Nächste Seite',
};
