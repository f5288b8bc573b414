import { useMemo, useState } from 'react';
import { useDebounced } from '../../components/use-debounced.ts';
import { useChosenSecrets } from './use-chosen-secrets.ts';
import { useSecrets } from './use-secrets.ts';

/** The list of held secrets as it is narrowed and chosen from. @param ticketId null: of every action */
export function useHeldSecrets(ticketId: string | null) {
  const [typed, setTyped] = useState('');
  const [uncollected, setUncollected] = useState(false);
  const search = useDebounced(typed);
  const filter = useMemo(() => ({ ticketId, search, uncollected }), [ticketId, search, uncollected]);
  const list = useSecrets(filter);
  const choosing = useChosenSecrets(filter, list.matching);
  return {
    narrowing: { search: typed, onSearch: setTyped, uncollected, onUncollected: setUncollected },
    list,
    choosing,
  };
}
