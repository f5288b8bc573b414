import { lazy, Suspense } from 'react';
import type { SecretTicket } from '../../../electron/contract/secrets/secret-ticket.ts';
import type { ApiKey, BulkAction, StartedJob } from './api-key.ts';
import { BulkKeysDialog } from './bulk-keys-dialog.tsx';
import { CreateKeyDialog } from './create-key-dialog.tsx';
import { OneKeyDialog, type KeyVerb } from './one-key-dialog.tsx';
import { countSelected, forgetKey, nothingSelected, planSelectionOf } from './selection.ts';
import type { KeysView } from './use-keys-view.ts';
import { useReloadKeys } from './use-refresh-keys.ts';
import type { Selecting } from './use-selection.ts';

/** Of use to few, so read when it is first opened. */
const BulkCreateDialog = lazy(async () => ({
  default: (await import('./bulk-create/bulk-create-dialog.tsx')).BulkCreateDialog,
}));

export type KeysDialog = Readonly<
  | { kind: 'create' }
  | { kind: 'create-many' }
  | { kind: 'one'; verb: KeyVerb; apiKey: ApiKey; anchor: HTMLElement }
  | { kind: 'bulk'; action: BulkAction }
>;

type Props = Readonly<{
  dialog: KeysDialog | null;
  view: KeysView;
  selecting: Selecting;
  onClose: () => void;
  onJob: (job: StartedJob) => void;
  onTicket: (ticket: SecretTicket) => void;
}>;

/** The dialog of the page that is open, if any. */
export function KeysDialogs({ dialog, selecting: { selection }, ...props }: Props) {
  const { changed, issued, gone, started, show } = useDialogEnds({ selection, ...props });
  const { onClose } = props;
  switch (dialog?.kind) {
    case 'create':
      return <CreateKeyDialog onIssued={issued} onShow={show} onClose={onClose} />;
    case 'create-many':
      return (
        <Suspense>
          <BulkCreateDialog onStarted={started} onClose={onClose} />
        </Suspense>
      );
    case 'one': {
      const { verb, apiKey } = dialog;
      return (
        <OneKeyDialog {...{ verb, apiKey, onClose }} onIssued={issued} onChanged={changed} onGone={gone} />
      );
    }
    case 'bulk': {
      const chosen = planSelectionOf(selection);
      return (
        chosen && (
          <BulkKeysDialog
            action={dialog.action}
            selection={chosen}
            chosen={countSelected(selection)}
            onStarted={started}
            onClose={onClose}
          />
        )
      );
    }
    case undefined:
      return null;
  }
}

type Ends = Pick<Props, 'view' | 'onClose' | 'onJob' | 'onTicket'> & Pick<Selecting, 'selection'>;

/** What follows when a dialog has done its work. */
function useDialogEnds({ view, selection, onClose, onJob, onTicket }: Ends) {
  const reload = useReloadKeys();
  const changed = () => {
    reload();
    onClose();
  };
  return {
    changed,
    issued: (ticket: SecretTicket) => {
      changed();
      onTicket(ticket);
    },
    gone: (keyId: string) => {
      view.setSelection(forgetKey(selection, keyId));
      changed();
    },
    started: (job: StartedJob) => {
      view.setSelection(nothingSelected);
      onClose();
      onJob(job);
    },
    show: (text: string) => {
      view.showOnly(text);
      changed();
    },
  };
}
