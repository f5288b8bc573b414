import type { AppError } from '../../core/errors.ts';
import { formats } from './formats.ts';

/** Words of more than one feature. */
export const words = {
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  retry: 'Retry',
  refresh: 'Refresh',
  details: 'Details',
  code: 'Code',
  reference: 'Reference',
  original: 'In English',
  tryAgainIn: (seconds: number) => `Try again in ${seconds} s.`,
  signInAtProxy: 'Sign in at the proxy',
  testConnection: 'Test the connection',
  copyClientId: 'Copy Client Id',
  notTheSame: 'The two are not the same yet.',
  clientIdCopied: 'Client Id copied.',
  refusedCertificate: ({
    whose,
    issuer,
    validUntil,
  }: NonNullable<NonNullable<AppError['details']>['certificate']>) =>
    `For ${whose}, issued by ${issuer}, valid until ${validUntil}.`,
  pagesOfList: 'Pages of the list',
  range: (from: number, to: number, total: number | undefined) => {
    const range = `${formats.number(from)}–${formats.number(to)}`;
    return total === undefined ? range : `${range} of ${formats.number(total)}`;
  },
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  firstPage: 'First page',
  previousPage: 'Previous page',
  nextPage: 'Next page',
};
