import type { SecretTicket } from '../../../electron/contract/secrets/secret-ticket.ts';
import type { ApiKey, BulkAction, StartedJob } from './api-key.ts';
import { BulkKeysDialog } from './bulk-keys-dialog.tsx';
import { CreateKeyDialog } from './create-key-dialog.tsx';
import { DeleteKeyDialog } from './delete-key-dialog.tsx';
import { RegenerateKeyDialog } from './regenerate-key-dialog.tsx';
import { countSelected, forgetKey, nothingSelected, planSelectionOf } from './selection.ts';
import type { KeysView } from './use-keys-view.ts';
import { useReloadKeys } from './use-refresh-keys.ts';
import type { Selecting } from './use-selection.ts';

export type KeysDialog = Readonly<
  | { kind: 'create' }
  | { kind: 'delete' | 'regenerate'; apiKey: ApiKey; anchor: HTMLElement }
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

/** The dialog of the page that is open, if any, and what follows from it. */
export function KeysDialogs({ dialog, view, selecting: { selection }, onClose, onJob, onTicket }: Props) {
  const reload = useReloadKeys();
  const issued = (ticket: SecretTicket) => {
    reload();
    onClose();
    onTicket(ticket);
  };
  const deleted = (keyId: string) => {
    view.setSelection(forgetKey(selection, keyId));
    reload();
    onClose();
  };
  const started = (job: StartedJob) => {
    view.setSelection(nothingSelected);
    onClose();
    onJob(job);
  };
  const show = (text: string) => {
    view.showOnly(text);
    reload();
    onClose();
  };
  switch (dialog?.kind) {
    case 'create':
      return <CreateKeyDialog onIssued={issued} onShow={show} onClose={onClose} />;
    case 'delete':
      return <DeleteKeyDialog apiKey={dialog.apiKey} onDeleted={deleted} onClose={onClose} />;
    case 'regenerate':
      return (
        <RegenerateKeyDialog apiKey={dialog.apiKey} onIssued={issued} onGone={deleted} onClose={onClose} />
      );
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
