import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { PassphraseFields } from './passphrase-fields.tsx';
import type { Remember, WayWithoutKeychain } from './use-remember.ts';
import { useConnectionsTexts } from './use-connections-texts.ts';

/** "Remember on this computer", and what that means here. */
export function RememberFields({ remember }: { remember: Remember }) {
  const { isWanted, setWanted, hasKeychain } = remember;
  const texts = useConnectionsTexts().remember;
  return (
    <Stack spacing={1}>
      <FormControlLabel
        control={
          <Checkbox size="small" checked={isWanted} onChange={(_event, checked) => setWanted(checked)} />
        }
        label={texts.label}
        slotProps={{ typography: { variant: 'body2' } }}
      />
      {!isWanted && (
        <Typography variant="body2" color="textSecondary">
          {texts.inMemory}
        </Typography>
      )}
      {isWanted && hasKeychain && (
        <Typography variant="body2" color="textSecondary">
          {texts.inKeychain}
        </Typography>
      )}
      {isWanted && !hasKeychain && <WithoutKeychain remember={remember} />}
    </Stack>
  );
}

function WithoutKeychain({ remember: { way, setWay, vault, typed, type } }: { remember: Remember }) {
  const texts = useConnectionsTexts().remember;
  return (
    <Stack spacing={1.5}>
      <Alert severity="info">{texts.noKeychain}</Alert>
      <RadioGroup
        aria-label={texts.keep}
        value={way ?? ''}
        onChange={(_event, chosen) => setWay(chosen as WayWithoutKeychain)}
      >
        <FormControlLabel
          value="until-quit"
          control={<Radio size="small" />}
          label={texts.untilQuit}
          slotProps={{ typography: { variant: 'body2' } }}
        />
        <FormControlLabel
          value="passphrase"
          control={<Radio size="small" />}
          label={texts.byPassphrase}
          slotProps={{ typography: { variant: 'body2' } }}
        />
      </RadioGroup>
      {way === 'passphrase' && vault !== 'unlocked' && (
        <PassphraseFields vault={vault} typed={typed} onChange={type} />
      )}
      {way === 'passphrase' && vault === 'unlocked' && (
        <Typography variant="body2" color="textSecondary">
          {texts.unlockedNow}
        </Typography>
      )}
    </Stack>
  );
}
