import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import type { CallError } from '../api/call-main.ts';
import { usePlanTexts } from '../texts/use-plan-texts.ts';
import { ErrorPanel } from './error-panel.tsx';

type Props = Readonly<{
  planning: Readonly<{
    plan: Readonly<{ count: number }> | null;
    renewed: boolean;
    error: CallError | null;
    retry: () => void;
  }>;
  texts: Readonly<{ lookingUp: string; noneLeft: string }>;
}>;

/** Where the look-up of a bulk action's keys stands, as far as there is something to say. */
export function PlanState({ planning: { plan, renewed, error, retry }, texts }: Props) {
  const { lookedUpAgain } = usePlanTexts();
  return (
    <>
      {renewed && <Alert severity="info">{lookedUpAgain}</Alert>}
      {error && <ErrorPanel error={error} onRetry={retry} />}
      {plan === null && !error && (
        <Typography role="status" color="textSecondary">
          {texts.lookingUp}
        </Typography>
      )}
      {plan?.count === 0 && <Typography>{texts.noneLeft}</Typography>}
    </>
  );
}
