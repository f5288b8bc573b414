import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useSettings } from '../../api/use-settings.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { PlanSample } from '../../components/plan-sample.tsx';
import { PlanState } from '../../components/plan-state.tsx';
import { readNumber } from '../../components/read-number.ts';
import { TypedCount } from '../../components/typed-count.tsx';
import type { ChosenKeys, DeletedKeysAction, DeletedKeysPlan, StartedJob } from './deleted-key.ts';
import { useDeletedKeysTexts } from './use-deleted-keys-texts.ts';
import { usePlanDeletedKeys } from './use-plan-deleted-keys.ts';

type Props = Readonly<{
  action: DeletedKeysAction;
  selection: ChosenKeys;
  /** How many the page says are chosen. */
  chosen: number;
  onStarted: (job: StartedJob) => void;
  onClose: () => void;
}>;

/** Has the selection resolved, says what would happen to how many, and starts it. */
export function DeletedKeysDialog({ action, selection, chosen, onStarted, onClose }: Props) {
  const texts = useDeletedKeysTexts();
  const [typed, setTyped] = useState('');
  const planning = usePlanDeletedKeys({ action, selection, onStarted });
  const { plan, confirm } = planning;
  const { confirmFrom } = useSettings().settings;
  const count = plan?.count ?? chosen;
  const isTyped = action === 'purge' && count >= confirmFrom;
  const ready = plan !== null && count > 0 && (!isTyped || readNumber(typed) === count);
  return (
    <ConfirmDialog
      title={texts[action].question(count)}
      confirm={texts[action].confirm(plan?.count ?? null)}
      destroys={action === 'purge'}
      ready={ready}
      busy={confirm.busy}
      error={confirm.error}
      onConfirm={() => confirm.run()}
      onCancel={onClose}
    >
      <PlanState planning={planning} texts={texts} />
      {plan && plan.count > 0 && <PlanWords plan={plan} consequence={texts[action].consequence(count)} />}
      {plan && isTyped && (
        <TypedCount count={count} typed={typed} onType={setTyped} onEnter={() => ready && confirm.run()} />
      )}
    </ConfirmDialog>
  );
}

function PlanWords({ plan, consequence }: { plan: DeletedKeysPlan; consequence: string }) {
  const texts = useDeletedKeysTexts();
  const sentences = [
    ...(plan.missing > 0 ? [texts.missing(plan.missing)] : []),
    ...plan.warnings.map(({ code, count }) => texts.warnings[code](count)),
  ];
  return (
    <Stack spacing={1.5}>
      <Typography>{consequence}</Typography>
      {sentences.length > 0 && (
        <Alert severity="warning">
          {sentences.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
        </Alert>
      )}
      <PlanSample plan={plan} />
    </Stack>
  );
}
