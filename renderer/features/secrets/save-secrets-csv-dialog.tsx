import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { readNumber } from '../../components/read-number.ts';
import { TypedCount } from '../../components/typed-count.tsx';
import type { TakingProps } from './taking.ts';
import { useHandOverTexts } from './use-hand-over-texts.ts';

/** Saves secrets in clear, after saying what such a file is and having their number typed. */
export function SaveSecretsCsvDialog({ selection, count, onTaken, onClose }: TakingProps) {
  const texts = useHandOverTexts();
  const [typed, setTyped] = useState('');
  const ready = readNumber(typed) === count;
  const save = useAction(async () => {
    const saved = await callMain('secrets', 'saveSecretsCsv', { selection, warned: true });
    if (saved.path !== null) onTaken(texts.csv.saved(saved.count, saved.path));
  });
  return (
    <ConfirmDialog
      title={texts.csv.title(count)}
      confirm={texts.csv.save(count)}
      ready={ready}
      busy={save.busy}
      error={save.error}
      onConfirm={() => save.run()}
      onCancel={onClose}
    >
      <Alert severity="warning">{texts.csv.warning}</Alert>
      <TypedCount count={count} typed={typed} onType={setTyped} onEnter={() => ready && save.run()} />
    </ConfirmDialog>
  );
}
