import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import { useState } from 'react';
import type { CallError } from '../api/call-main.ts';
import { useWords } from '../texts/use-words.ts';
import { useErrorSentence } from '../texts/use-error-sentence.ts';
import { isAboutNetwork, NetworkActions } from './network-actions.tsx';
import type { DoctorQuestion } from './network-help.tsx';

type Props = Readonly<{
  error: CallError;
  onRetry?: () => void;
  /** What the connection doctor is to look at where the error is about the network. */
  question?: DoctorQuestion;
  children?: React.ReactNode;
}>;

const currentConnection: DoctorQuestion = { address: null, credentials: null };

/** What went wrong and what to do, in a sentence; code and reference stay behind "Details". */
export function ErrorPanel({ error, onRetry, question = currentConnection, children }: Props) {
  const [open, setOpen] = useState(false);
  const words = useWords();
  const sentence = useErrorSentence()(error);
  const actions = (
    <>
      {isAboutNetwork(error) && <NetworkActions error={error} question={question} />}
      {onRetry && (
        <Button color="inherit" size="small" onClick={onRetry}>
          {words.retry}
        </Button>
      )}
      <Button color="inherit" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.details}
      </Button>
    </>
  );
  return (
    <Alert severity="error" action={actions} sx={{ overflowWrap: 'anywhere' }}>
      {sentence}
      {error.details.retryAfter !== undefined && ` ${words.tryAgainIn(error.details.retryAfter)}`}
      {error.details.certificate && ` ${words.refusedCertificate(error.details.certificate)}`}
      {children}
      <Collapse in={open} timeout={0} unmountOnExit>
        <ErrorDetails error={error} isTranslated={sentence !== error.message} />
      </Collapse>
    </Alert>
  );
}

function ErrorDetails({ error, isTranslated }: { error: CallError; isTranslated: boolean }) {
  const words = useWords();
  return (
    <Box component="dl" sx={{ m: 0, mt: 1, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2 }}>
      <dt>{words.code}</dt>
      <Box component="dd" className="mono" sx={{ m: 0 }}>
        {error.code}
      </Box>
      <dt>{words.reference}</dt>
      <Box component="dd" className="mono" sx={{ m: 0 }}>
        {error.reference}
      </Box>
      {isTranslated && (
        <>
          <dt>{words.original}</dt>
          <Box component="dd" lang="en" sx={{ m: 0 }}>
            {error.message}
          </Box>
        </>
      )}
      {error.details.fields?.map((field) => (
        <Box key={field.path} sx={{ display: 'contents' }}>
          <dt>{field.path}</dt>
          <Box component="dd" sx={{ m: 0 }}>
            {field.message}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
