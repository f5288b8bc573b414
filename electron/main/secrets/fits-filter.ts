import type { SecretFilter } from '../../contract/secrets/secret-selection.ts';
import type { HeldSecret } from './held-secret.ts';

/** As the key service folds names for its search. */
const fold = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ');

/** Whether a secret of a ticket that is listed is itself listed. */
export function fitsFilter({ search, uncollected }: SecretFilter): (entry: HeldSecret) => boolean {
  const wanted = fold(search.trim());
  return ({ userName, userEmail, clientId, collected }) => {
    if (uncollected && collected !== null) return false;
    return wanted === '' || fold(`${userName}\n${userEmail ?? ''}\n${clientId}`).includes(wanted);
  };
}
