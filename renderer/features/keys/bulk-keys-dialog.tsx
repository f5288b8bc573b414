import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useSettings } from '../../api/use-settings.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { PlanSample } from '../../components/plan-sample.tsx';
import { PlanState } from '../../components/plan-state.tsx';
import { TypedCount } from '../../components/typed-count.tsx';
import { WayBack } from '../../components/way-back.tsx';
import { readNumber } from '../../components/read-number.ts';
import type { BulkAction, Plan, PlanSelection, StartedJob } from './api-key.ts';
import { describePlan } from './describe-plan.ts';
import { GraceField } from './grace-field.tsx';
import { useKeyDialogsTexts } from './use-key-dialogs-texts.ts';
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
  const [graceSeconds, setGraceSeconds] = useState(0);
  const [typed, setTyped] = useState('');
  const planning = usePlanKeys({ action, selection, graceSeconds, onStarted });
  const { plan, confirm } = planning;
  const bulk = useKeyDialogsTexts().bulk;
  const texts = bulk[action];
  const { confirmFrom } = useSettings().settings;
  const count = plan?.count ?? chosen;
  const ready = planning.fits && count > 0 && (count < confirmFrom || readNumber(typed) === count);
  const chooseGrace = (seconds: number) => {
    // Another plan: what was typed confirmed the one before.
    setTyped('');
    setGraceSeconds(seconds);
  };
  return (
    <ConfirmDialog
      title={texts.question(count)}
      confirm={texts.confirm(plan?.count ?? null)}
      destroys={action === 'delete'}
      ready={ready}
      busy={confirm.busy}
      error={confirm.error}
      onConfirm={() => confirm.run()}
      onCancel={onClose}
    >
      <PlanState planning={planning} texts={bulk} />
      {plan && plan.count > 0 && (
        <PlanWords plan={plan} action={action} chosen={chosen}>
          {action === 'regenerate' && (
            <GraceField many value={graceSeconds} onChange={chooseGrace} disabled={confirm.busy} />
          )}
        </PlanWords>
      )}
      {plan && count >= confirmFrom && (
        <TypedCount count={count} typed={typed} onType={setTyped} onEnter={() => ready && confirm.run()} />
      )}
    </ConfirmDialog>
  );
}

type WordsProps = Readonly<{ plan: Plan; children: React.ReactNode }> & Pick<Props, 'action' | 'chosen'>;

function PlanWords({ plan, action, chosen, children }: WordsProps) {
  const texts = useKeyDialogsTexts().bulk;
  const sentences = describePlan(plan, chosen, texts);
  return (
    <Stack spacing={1.5}>
      <Typography>{texts[action].consequence}</Typography>
      {action === 'delete' && <WayBack many />}
      {children}
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
