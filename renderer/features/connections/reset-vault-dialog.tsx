import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { FormDialog } from './form-dialog.tsx';
import { usePassphraseTexts } from './use-passphrase-texts.ts';
import { keepSaved } from './use-saved-connections.ts';

/** The way out for who lost the passphrase: says what is lost with it, and wants to hear that this is known. */
export function ResetVaultDialog({ onClose }: { onClose: () => void }) {
  const texts = usePassphraseTexts();
  const client = useQueryClient();
  const [givesUp, setGivesUp] = useState(false);
  const reset = useAction(async () => {
    keepSaved(client, await callMain('connections', 'resetVault', { givesUp: true }));
    onClose();
  });
  return (
    <FormDialog
      title={texts.resetTitle}
      submit={texts.resetSubmit}
      isReady={givesUp}
      cancel={texts.cancel}
      action={reset}
      danger
      onClose={onClose}
    >
      <Typography>{texts.resetWhy}</Typography>
      <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        {texts.resetLosses.map((loss) => (
          <Typography key={loss} component="li">
            {loss}
          </Typography>
        ))}
      </ul>
      <Typography color="textSecondary">{texts.resetAside}</Typography>
      <FormControlLabel
        control={<Checkbox checked={givesUp} onChange={(_event, checked) => setGivesUp(checked)} />}
        label={texts.resetGivesUp}
      />
    </FormDialog>
  );
}
