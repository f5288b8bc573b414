import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type RefObject } from 'react';

type Props = Readonly<{
  title: React.ReactNode;
  children: React.ReactNode;
  actions: React.ReactNode;
  /** Esc and a click beside the dialog; without it neither closes. */
  onDismiss?: () => void;
  /** Where the focus goes when the dialog opens. */
  focusFirst?: RefObject<HTMLElement | null>;
  width?: 'xs' | 'sm' | 'md' | 'lg' | 'xl';
}>;

/** A dialog with its name. It is there or not: open it by rendering it. */
export function AppDialog({ title, children, actions, onDismiss, focusFirst, width = 'sm' }: Props) {
  const titleId = useId();
  return (
    <Dialog
      open
      fullWidth
      maxWidth={width}
      aria-labelledby={titleId}
      onClose={() => onDismiss?.()}
      slotProps={{ transition: { onEntered: () => focusFirst?.current?.focus() } }}
    >
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {title}
      </DialogTitle>
      <DialogContent>{children}</DialogContent>
      <DialogActions>{actions}</DialogActions>
    </Dialog>
  );
}
