import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { shortestSealPassphrase } from '../../../electron/contract/secrets/hand-over-secrets.ts';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { RadioList } from '../../components/radio-list.tsx';
import { useWords } from '../../texts/use-words.ts';
import { newPassphrase, strengthOf } from './new-passphrase.ts';
import { useHandOverTexts } from './use-hand-over-texts.ts';
import type { Sealing } from './use-seal.ts';

/** The passphrase of a file: made here and shown to be copied, or typed twice. */
export function PassphraseChoice({ sealing: { chosen, change } }: { sealing: Sealing }) {
  const texts = useHandOverTexts().newPassphrase;
  return (
    <Stack spacing={1.5}>
      <RadioList
        label={texts.label}
        value={chosen.isOwn ? 'own' : 'made'}
        choices={[
          ['made', texts.made],
          ['own', texts.own],
        ]}
        onChange={(which) => change({ isOwn: which === 'own' })}
      />
      {chosen.isOwn ? (
        <OwnPassphrase own={chosen.own} again={chosen.again} onChange={change} />
      ) : (
        <MadePassphrase made={chosen.made} onAnother={() => change({ made: newPassphrase() })} />
      )}
      <Alert severity="info">{texts.keep}</Alert>
    </Stack>
  );
}

function MadePassphrase({ made, onAnother }: { made: string; onAnother: () => void }) {
  const texts = useHandOverTexts().newPassphrase;
  const [clearsAfter, setClearsAfter] = useState<number | null>(null);
  const copy = useAction(async () => {
    const { clearsAfterSeconds } = await callMain('secrets', 'copyPassphrase', { passphrase: made });
    setClearsAfter(clearsAfterSeconds);
  });
  return (
    <Stack spacing={1}>
      <Box
        className="mono"
        data-testid="passphrase"
        sx={{ px: 1.5, py: 1, border: 1, borderColor: 'divider', borderRadius: 1, overflowWrap: 'anywhere' }}
      >
        {made}
      </Box>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Button variant="outlined" onClick={() => copy.run()}>
          {texts.copy}
        </Button>
        <Button onClick={onAnother}>{texts.another}</Button>
        <Typography role="status" variant="body2" color="textSecondary">
          {clearsAfter === null ? texts.madeStrength : texts.copied(clearsAfter)}
        </Typography>
      </Stack>
      {copy.error && <ErrorPanel error={copy.error} />}
    </Stack>
  );
}

type OwnProps = Readonly<{
  own: string;
  again: string;
  onChange: (change: Partial<{ own: string; again: string }>) => void;
}>;

function OwnPassphrase({ own, again, onChange }: OwnProps) {
  const texts = useHandOverTexts().newPassphrase;
  const { notTheSame } = useWords();
  const isShort = own.length < shortestSealPassphrase;
  const differs = again !== '' && own !== again;
  const field = {
    type: 'password',
    autoComplete: 'off',
    slotProps: { htmlInput: { spellCheck: false, maxLength: 1000 } },
  } as const;
  return (
    <Stack spacing={2}>
      <TextField
        {...field}
        label={texts.ownLabel}
        value={own}
        helperText={isShort ? texts.tooShort(shortestSealPassphrase) : texts[strengthOf(own)]}
        onChange={(event) => onChange({ own: event.target.value })}
      />
      <TextField
        {...field}
        label={texts.again}
        value={again}
        error={differs}
        helperText={differs ? notTheSame : ' '}
        onChange={(event) => onChange({ again: event.target.value })}
      />
    </Stack>
  );
}
