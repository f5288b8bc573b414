import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState } from 'react';
import { AppDialog } from '../../components/app-dialog.tsx';
import { useWords } from '../../texts/use-words.ts';
import { useDoctorTexts } from './use-doctor-texts.ts';

/** Asks which address to look at. */
export function AskAddress({ onAsk, onClose }: { onAsk: (address: string) => void; onClose: () => void }) {
  const texts = useDoctorTexts();
  const { cancel } = useWords();
  const [address, setAddress] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const formId = useId();
  const ready = address.trim() !== '';
  const actions = (
    <>
      <Button onClick={onClose}>{cancel}</Button>
      <Button type="submit" form={formId} variant="contained" disabled={!ready}>
        {texts.test}
      </Button>
    </>
  );
  return (
    <AppDialog title={texts.title} actions={actions} onDismiss={onClose} focusFirst={first}>
      <Stack
        id={formId}
        component="form"
        spacing={2}
        noValidate
        onSubmit={(event: React.SubmitEvent) => {
          event.preventDefault();
          if (ready) onAsk(address.trim());
        }}
      >
        <Typography>{texts.what}</Typography>
        <TextField
          label={texts.addressToTest}
          type="url"
          autoComplete="off"
          inputRef={first}
          value={address}
          helperText={texts.addressExample}
          onChange={(event) => setAddress(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 2000, spellCheck: false, dir: 'ltr' } }}
        />
      </Stack>
    </AppDialog>
  );
}
