import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useRef } from 'react';
import type { CallError } from '../api/call-main.ts';
import { useWords } from '../texts/use-words.ts';
import { AppDialog } from './app-dialog.tsx';
import { ErrorPanel } from './error-panel.tsx';

type Props = Readonly<{
  title: React.ReactNode;
  children: React.ReactNode;
  /** The verb, with the number where there is one: "Delete 42". */
  confirm: string;
  destroys?: boolean;
  /** False while something is missing that the admin has to give first. */
  ready?: boolean;
  busy?: boolean;
  error?: CallError | null;
  onConfirm: () => void;
  onCancel: () => void;
}>;

/** Says the object, the number and the consequence before it happens. Cancel has the focus. */
export function ConfirmDialog(props: Props) {
  const { destroys = false, ready = true, busy = false, error = null } = props;
  const words = useWords();
  const cancel = useRef<HTMLButtonElement>(null);
  const actions = (
    <>
      <Button ref={cancel} disabled={busy} onClick={props.onCancel}>
        {words.cancel}
      </Button>
      <Button
        variant="contained"
        color={destroys ? 'error' : 'primary'}
        disabled={!ready || busy}
        loading={busy}
        onClick={props.onConfirm}
      >
        {props.confirm}
      </Button>
    </>
  );
  return (
    <AppDialog
      title={props.title}
      actions={actions}
      focusFirst={cancel}
      // What was sent cannot be taken back: the dialog stays until the answer is here.
      {...(!busy && { onDismiss: props.onCancel })}
    >
      <Stack spacing={2}>
        {props.children}
        {error && <ErrorPanel error={error} />}
      </Stack>
    </AppDialog>
  );
}
