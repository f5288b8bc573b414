import Alert, { type AlertProps } from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import type { DoctorRun } from '../../../electron/contract/network/doctor.ts';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import type { DoctorQuestion } from '../../components/network-help.tsx';
import { useNotify } from '../../components/notices.tsx';
import { useWords } from '../../texts/use-words.ts';
import { AskAddress } from './ask-address.tsx';
import { describeRun } from './describe-run.ts';
import { DoctorSteps } from './doctor-steps.tsx';
import { useDoctor } from './use-doctor.ts';
import { useQuestion } from './use-question.ts';
import { useDoctorTexts } from './use-doctor-texts.ts';

type Props = Readonly<{ question: DoctorQuestion; onClose: () => void }>;

/** The connection doctor. Without a connection and an address it asks for one first. */
export function DoctorDialog({ question: given, onClose }: Props) {
  const { question, ask } = useQuestion(given);
  if (!question) return <AskAddress onAsk={ask} onClose={onClose} />;
  return <DoctorRunDialog question={question} onClose={onClose} />;
}

function severityOf({ state, steps }: DoctorRun): NonNullable<AlertProps['severity']> {
  if (state !== 'done') return 'info';
  if (steps.some((step) => step.state === 'failed')) return 'error';
  return steps.some((step) => step.state === 'warning') ? 'warning' : 'success';
}

function DoctorRunDialog({ question, onClose }: Props) {
  const { run, error, start, cancel } = useDoctor(question);
  const notify = useNotify();
  const texts = useDoctorTexts();
  const words = useWords();
  const close = useRef<HTMLButtonElement>(null);
  const copy = useAction(async () => {
    await callMain('network', 'copyDoctorReport', {});
    notify(texts.reportCopied);
  });
  const failure = error ?? copy.error;
  const running = run?.state === 'running';
  const actions = (
    <>
      {running ? (
        <Button onClick={cancel}>{words.cancel}</Button>
      ) : (
        <>
          <Button disabled={run === null} onClick={() => copy.run()}>
            {texts.copyReport}
          </Button>
          <Button onClick={start}>{texts.testAgain}</Button>
        </>
      )}
      <Button ref={close} variant="contained" onClick={onClose}>
        {words.close}
      </Button>
    </>
  );
  return (
    <AppDialog title={texts.title} actions={actions} onDismiss={onClose} focusFirst={close} width="md">
      <Stack spacing={2}>
        {run && (
          <>
            <Typography sx={{ overflowWrap: 'anywhere' }}>{run.address}</Typography>
            <Alert severity={severityOf(run)} role="status">
              {describeRun(run, texts)}
            </Alert>
            <DoctorSteps steps={run.steps} />
          </>
        )}
        {failure && <ErrorPanel error={failure} />}
      </Stack>
    </AppDialog>
  );
}
