import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useId, type RefObject } from 'react';
import type { Action } from '../../api/use-action.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';

type Props = Readonly<{
  title: string;
  children: React.ReactNode;
  /** What the button says that sends the form, and whether it can be sent. */
  submit: string;
  isReady: boolean;
  cancel: string;
  action: Action<[]>;
  focusFirst?: RefObject<HTMLElement | null>;
  width?: 'xs' | 'sm';
  /** It takes something away that does not come back. */
  danger?: boolean;
  onClose: () => void;
}>;

/** A dialog that is a form: Enter sends it, and while it is sent nothing closes it. */
export function FormDialog(props: Props) {
  const { action, isReady, onClose, focusFirst, width = 'sm', danger = false } = props;
  const form = useId();
  const actions = (
    <>
      <Button disabled={action.busy} onClick={onClose}>
        {props.cancel}
      </Button>
      <Button
        type="submit"
        form={form}
        variant="contained"
        color={danger ? 'error' : 'primary'}
        disabled={!isReady || action.busy}
        loading={action.busy}
      >
        {props.submit}
      </Button>
    </>
  );
  return (
    <AppDialog
      title={props.title}
      actions={actions}
      width={width}
      {...(focusFirst && { focusFirst })}
      {...(!action.busy && { onDismiss: onClose })}
    >
      <Stack
        component="form"
        id={form}
        spacing={2}
        // The label of a first field stands above its frame.
        sx={{ pt: 1 }}
        noValidate
        onSubmit={(event: React.SubmitEvent) => {
          event.preventDefault();
          if (isReady) action.run();
        }}
      >
        {props.children}
        {action.error && <ErrorPanel error={action.error} />}
      </Stack>
    </AppDialog>
  );
}
