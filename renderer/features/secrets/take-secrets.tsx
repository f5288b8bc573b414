import { lazy, Suspense } from 'react';
import type { Taking, TakingProps } from './taking.ts';

const HandOverDialog = lazy(async () => ({
  default: (await import('./hand-over-dialog.tsx')).HandOverDialog,
}));
const SaveSecretsCsvDialog = lazy(async () => ({
  default: (await import('./save-secrets-csv-dialog.tsx')).SaveSecretsCsvDialog,
}));
const StoredDialog = lazy(async () => ({
  default: (await import('./stored-dialog.tsx')).StoredDialog,
}));

type Props = Pick<TakingProps, 'onTaken' | 'onClose'> & Readonly<{ taking: Taking }>;

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
