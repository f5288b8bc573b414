import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatNumber, readNumber } from '../../components/format-number.ts';
import type { BulkAction, Plan, PlanSelection, StartedJob } from './api-key.ts';
import { consequenceOf, describePlan, questionOf, typedFrom, verbAndCount } from './describe-plan.ts';
import { PlanSample } from './plan-sample.tsx';
import { usePlanKeys } from './use-plan-keys.ts';

type Props = Readonly<{
  action: BulkAction;
  selection: PlanSelection;
  /** How many the page says are selected. */
  chosen: number;
  onStarted: (job: StartedJob) => void;
  onClose: () => void;
}>;

/** Has the selection resolved, says what would happen to how many, and starts it. */
export function BulkKeysDialog({ action, selection, chosen, onStarted, onClose }: Props) {
  const { plan, renewed, look, confirm } = usePlanKeys(action, selection, onStarted);
  const [typed, setTyped] = useState('');
  const count = plan?.count ?? chosen;
  const ready = plan !== null && count > 0 && (count < typedFrom || readNumber(typed) === count);
  return (
    <ConfirmDialog
      title={questionOf(action, count)}
      confirm={verbAndCount(action, plan?.count)}
      destroys={action === 'delete'}
      ready={ready}
      busy={confirm.busy}
      error={confirm.error}
      onConfirm={() => confirm.run()}
      onCancel={onClose}
    >
      {renewed && (
        <Alert severity="info">The keys were looked up again, since the first look was too long ago.</Alert>
      )}
      {look.error && <ErrorPanel error={look.error} onRetry={() => look.run()} />}
      {plan === null && !look.error && (
        <Typography role="status" color="textSecondary">
          Looking up the selected keys…
        </Typography>
      )}
      {plan && <PlanWords plan={plan} action={action} chosen={chosen} />}
      {plan && count >= typedFrom && (
        <TextField
          label={`Type ${formatNumber(count)} to confirm`}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && ready) confirm.run();
          }}
        />
      )}
    </ConfirmDialog>
  );
}

function PlanWords({ plan, action, chosen }: { plan: Plan } & Pick<Props, 'action' | 'chosen'>) {
  const sentences = describePlan(plan, chosen);
  if (plan.count === 0) {
    return <Typography>None of the selected keys exists any more. There is nothing to do.</Typography>;
  }
  return (
    <Stack spacing={1.5}>
      <Typography>{consequenceOf(action)}</Typography>
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
