import { useEffect, useState } from 'react';
import type { Seal, SealedForm } from '../../../electron/contract/secrets/hand-over-secrets.ts';
import type { SavedSecrets } from '../../../electron/contract/secrets/saved-secrets.ts';
import type { SecretSelection } from '../../../electron/contract/secrets/secret-selection.ts';
import { callMain, subscribeMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';

type Progress = Readonly<{ done: number; total: number }>;

/** Saves secrets as a sealed file, with its progress and the way to stop it. @param onSaved not when the admin cancelled */
export function useHandOver(
  selection: SecretSelection,
  onSaved: (saved: SavedSecrets & { path: string }) => void,
) {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => subscribeMain('secrets', 'handOverProgressed', setProgress), []);
  const save = useAction(async (form: SealedForm, seal: Seal) => {
    setProgress(null);
    const saved = await callMain('secrets', 'handOverSecrets', { selection, form, seal });
    if (saved.path !== null) onSaved({ ...saved, path: saved.path });
  });
  const cancel = useAction(async () => {
    await callMain('secrets', 'cancelHandOver', {});
  });
  return { save, cancel, progress };
}
