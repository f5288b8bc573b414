import { lazy, Suspense } from 'react';
import type { SecretSelection } from '../../../electron/contract/secrets/secret-selection.ts';
import type { WayOut } from './secrets-toolbar.tsx';

const HandOverDialog = lazy(async () => ({
  default: (await import('./hand-over-dialog.tsx')).HandOverDialog,
}));
const SaveSecretsCsvDialog = lazy(async () => ({
  default: (await import('./save-secrets-csv-dialog.tsx')).SaveSecretsCsvDialog,
}));
const StoredDialog = lazy(async () => ({
  default: (await import('./stored-dialog.tsx')).StoredDialog,
}));

/** What a way out is given: exactly what the page showed when it was chosen. */
export type Taking = Readonly<{ way: WayOut; selection: SecretSelection; count: number }>;
/** What has been done, in a sentence. */
export type OnTaken = (said: string) => void;

type Props = Readonly<{ taking: Taking; onTaken: OnTaken; onClose: () => void }>;

/** The dialog of the chosen way out. */
export function TakeSecrets({ taking, ...props }: Props) {
  const { way, selection, count } = taking;
  const given = { selection, count, ...props };
  return (
    <Suspense>
      {way === 'encrypted' && <HandOverDialog {...given} />}
      {way === 'csv' && <SaveSecretsCsvDialog {...given} />}
      {way === 'stored' && <StoredDialog {...given} />}
    </Suspense>
  );
}
