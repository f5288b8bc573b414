import type { SecretFilter } from '../../contract/secrets/secret-selection.ts';
import { sortNameOf } from '../keys/list-order.ts';
import type { ListedSecret } from './held-secret.ts';

/** Whether a secret of a ticket that is listed is itself listed. @returns null: all are */
export function fitsFilter({
  search,
  uncollected,
}: SecretFilter): ((secret: ListedSecret) => boolean) | null {
  const wanted = sortNameOf(search.trim());
  if (wanted === '' && !uncollected) return null;
  return ({ sortName, entry }) => {
    if (uncollected && entry.collected !== null) return false;
    // The name has been folded already, once for all searches.
    return (
      sortName.includes(wanted) || sortNameOf(`${entry.userEmail ?? ''}\n${entry.clientId}`).includes(wanted)
    );
  };
}
