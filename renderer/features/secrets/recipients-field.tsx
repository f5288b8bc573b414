import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { recipientsFault } from './recipients-fault.ts';
import { useHandOverTexts } from './use-hand-over-texts.ts';
import type { Sealing } from './use-seal.ts';

/** The public keys that open a file: pasted, or read from one. */
export function RecipientsField({ sealing: { chosen, change } }: { sealing: Sealing }) {
  const texts = useHandOverTexts().keys;
  const fault = recipientsFault(chosen.recipients, texts);
  const read = useAction(async () => {
    const { recipients } = await callMain('secrets', 'chooseRecipients', {});
    if (recipients) change({ recipients: recipients.join('\n') });
  });
  return (
    <Stack spacing={1}>
      <TextField
        label={texts.label}
        multiline
        minRows={2}
        maxRows={6}
        value={chosen.recipients}
        error={fault !== null}
        helperText={fault ?? texts.help}
        onChange={(event) => change({ recipients: event.target.value })}
        slotProps={{ htmlInput: { className: 'mono', spellCheck: false, maxLength: 200_000 } }}
      />
      <Box>
        <Button variant="outlined" loading={read.busy} onClick={() => read.run()}>
          {texts.read}
        </Button>
      </Box>
      {read.error && <ErrorPanel error={read.error} />}
    </Stack>
  );
}
