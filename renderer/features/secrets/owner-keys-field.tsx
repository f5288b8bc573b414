import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { OwnerKeys } from '../../../electron/contract/secrets/choose-owner-keys.ts';
import type { SecretSelection } from '../../../electron/contract/secrets/secret-selection.ts';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useListWords } from '../../texts/use-list-words.ts';
import { useHandOverTexts } from './use-hand-over-texts.ts';
import type { Sealing } from './use-seal.ts';

type Props = Readonly<{ sealing: Sealing; selection: SecretSelection }>;
/** So many owners without a key are named here. */
const named = 8;

/** Each owner's own key, by a CSV; who has none is named before anything is saved. */
export function OwnerKeysField({ sealing: { chosen, change }, selection }: Props) {
  const texts = useHandOverTexts().owners;
  const choose = useAction(async () => {
    const { keys } = await callMain('secrets', 'chooseOwnerKeys', { selection });
    if (keys) change({ ownerKeys: keys });
  });
  return (
    <Stack spacing={1}>
      <Typography variant="body2" color="textSecondary">
        {texts.help}
      </Typography>
      <Box>
        <Button variant="outlined" loading={choose.busy} onClick={() => choose.run()}>
          {texts.choose}
        </Button>
      </Box>
      {choose.error && <ErrorPanel error={choose.error} />}
      {chosen.ownerKeys && <WhatItMeans keys={chosen.ownerKeys} />}
    </Stack>
  );
}

function WhatItMeans({ keys }: { keys: OwnerKeys }) {
  const texts = useHandOverTexts().owners;
  const { andMore } = useListWords();
  const { fileName, withKey, withoutKey, sample, wrongLines } = keys;
  const shown = sample.slice(0, named);
  return (
    <Alert
      severity={withoutKey > 0 || wrongLines.length > 0 ? 'warning' : 'info'}
      sx={{ overflowWrap: 'anywhere' }}
    >
      <div>{texts.withKey(withKey, fileName)}</div>
      {withoutKey > 0 && (
        <>
          <div>{texts.withoutKey(withoutKey)}</div>
          <Box component="ul" sx={{ my: 0.5, pl: 2.5 }}>
            {shown.map(({ userName, userEmail }, i) => (
              // A list that is never sorted anew: two users may have one name.
              <li key={i}>
                <PersonName name={userName} wrap />
                {userEmail !== null && ` (${userEmail})`}
              </li>
            ))}
            {withoutKey > shown.length && <li>{andMore(withoutKey - shown.length)}</li>}
          </Box>
        </>
      )}
      {wrongLines.length > 0 && <div>{texts.wrongLines(wrongLines.slice(0, 20).join(', '))}</div>}
    </Alert>
  );
}
