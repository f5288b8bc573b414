import type { GridRowSelectionModel } from '@mui/x-data-grid';
import { useState } from 'react';
import {
  mostChosenSecrets,
  type SecretFilter,
  type SecretSelection,
} from '../../../electron/contract/secrets/secret-selection.ts';
import { placeOf } from './secret-row.ts';

const none: GridRowSelectionModel = { type: 'include', ids: new Set() };

/**
 * Which secrets a way out is for: those with a check, on whatever page; all that are listed while there is none.
 * @param matching how many are listed
 */
export function useChosenSecrets(filter: SecretFilter, matching: number) {
  const [kept, setKept] = useState({ filter, model: none });
  // What was chosen among others is not chosen among these.
  const model = kept.filter === filter ? kept.model : none;
  const ids = [...model.ids].map(String);
  const selection: SecretSelection =
    ids.length === 0 ? { kind: 'all', filter } : { kind: 'chosen', secrets: ids.map(placeOf) };
  return {
    model,
    setModel: (next: GridRowSelectionModel) => {
      if (next.ids.size <= mostChosenSecrets) setKept({ filter, model: next });
    },
    clear: () => setKept({ filter, model: none }),
    selection,
    chosen: ids.length,
    count: ids.length === 0 ? matching : ids.length,
  };
}
export type ChosenSecrets = ReturnType<typeof useChosenSecrets>;
