import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { CredentialMethod, Typed } from './credentials.ts';
import { SecretField } from './secret-field.tsx';
import { useConnectionsTexts } from './use-connections-texts.ts';

type Props = Readonly<{
  typed: Typed;
  onChange: (change: Partial<Typed>) => void;
  /** The user is known: only what opens it is asked for. */
  isEmailFixed?: boolean;
}>;

/** How to sign in, and the fields for it. */
export function CredentialFields({ typed, onChange, isEmailFixed = false }: Props) {
  const texts = useConnectionsTexts();
  return (
    <Stack spacing={2}>
      <RadioGroup
        row
        aria-label={texts.signInWith}
        value={typed.method}
        onChange={(_event, method) => onChange({ method: method as CredentialMethod })}
      >
        <FormControlLabel
          value="api-token"
          control={<Radio size="small" />}
          label={texts.apiTokenCloud}
          slotProps={{ typography: { variant: 'body2' } }}
        />
        <FormControlLabel
          value="personal-access-token"
          control={<Radio size="small" />}
          label={texts.personalAccessTokenDataCenter}
          slotProps={{ typography: { variant: 'body2' } }}
        />
      </RadioGroup>
      {typed.method === 'api-token' ? (
        <>
          <TextField
            label={texts.email}
            type="email"
            autoComplete="off"
            value={typed.email}
            onChange={(event) => onChange({ email: event.target.value })}
            slotProps={{ htmlInput: { readOnly: isEmailFixed, dir: 'ltr' } }}
          />
          <SecretField
            label={texts.apiToken}
            value={typed.apiToken}
            onChange={(apiToken) => onChange({ apiToken })}
          />
        </>
      ) : (
        <SecretField
          label={texts.personalAccessToken}
          value={typed.token}
          onChange={(token) => onChange({ token })}
        />
      )}
    </Stack>
  );
}
