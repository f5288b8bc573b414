import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useRef } from 'react';
import { isAppErrorCode } from '../../../electron/contract/core/errors.ts';
import { CallError } from '../../api/call-main.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useWords } from '../../texts/use-words.ts';
import type { InventoryExport } from './export-scope.ts';
import { useExportsTexts } from './use-exports-texts.ts';

type Props = Readonly<{ ended: InventoryExport; onBack: () => void; onClose: () => void }>;

/** What became of an export. */
export function ExportEnd({ ended, onBack, onClose }: Props) {
  const texts = useExportsTexts();
  const words = useWords();
  const close = useRef<HTMLButtonElement>(null);
  const actions = (
    <>
      {ended.state !== 'done' && <Button onClick={onBack}>{texts.again}</Button>}
      <Button ref={close} variant="contained" onClick={onClose}>
        {words.close}
      </Button>
    </>
  );
  return (
    <AppDialog title={texts.title} actions={actions} onDismiss={onClose} focusFirst={close}>
      <Outcome ended={ended} />
    </AppDialog>
  );
}

function Outcome({ ended: { state, written, path, failure } }: Pick<Props, 'ended'>) {
  const texts = useExportsTexts();
  if (failure) {
    const code = isAppErrorCode(failure.code) ? failure.code : 'app_internal';
    return <ErrorPanel error={new CallError({ ...failure, code })} />;
  }
  return state === 'done' ? (
    <Alert severity="success" role="status" sx={{ overflowWrap: 'anywhere' }}>
      {texts.saved(written, path)}
    </Alert>
  ) : (
    <Alert severity="info" role="status">
      {texts.cancelled}
    </Alert>
  );
}
