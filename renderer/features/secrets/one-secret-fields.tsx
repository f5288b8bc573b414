import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCopyClientId } from '../../components/use-copy-client-id.ts';
import { useWords } from '../../texts/use-words.ts';
import { useListWords } from '../../texts/use-list-words.ts';
import { maskedSecret } from './masked-secret.ts';
import type { Revealing } from './use-reveal-secret.ts';
import { useSecretsTexts } from './use-secrets-texts.ts';
import type { SecretOwner } from './use-secrets.ts';

type Props = Readonly<{ owner: SecretOwner; revealing: Revealing; onCopy: () => void }>;

/** Client Id and Client Secret, each with its copy button; the secret is masked until revealed. */
export function OneSecretFields({ owner, revealing, onCopy }: Props) {
  const [texts, names, words] = [useSecretsTexts(), useListWords(), useWords()];
  const { clientId } = owner;
  const copyId = useCopyClientId();
  const secret = revealing.secretAt(owner);
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 2, '& dt': { fontWeight: 600 }, '& dd': { m: 0 } }}>
      <div>
        <dt>{names.clientId}</dt>
        <Value text={clientId} testId="client-id">
          <Button onClick={() => copyId(clientId)}>{words.copyClientId}</Button>
        </Value>
      </div>
      <div>
        <dt>{names.clientSecret}</dt>
        <Value text={secret ?? maskedSecret} testId="client-secret">
          <Button onClick={() => (secret === null ? revealing.reveal(owner) : revealing.hide())}>
            {secret === null ? texts.reveal : texts.hide}
          </Button>
          <Button variant="contained" onClick={onCopy}>
            {texts.copySecret}
          </Button>
        </Value>
      </div>
    </Box>
  );
}

type ValueProps = Readonly<{ text: string; testId: string; children: React.ReactNode }>;

function Value({ text, testId, children }: ValueProps) {
  return (
    <Box component="dd">
      <Box
        className="mono"
        data-testid={testId}
        sx={{
          my: 0.5,
          px: 1.5,
          py: 1,
          minHeight: '3.6em',
          display: 'flex',
          alignItems: 'center',
          overflowWrap: 'anywhere',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.default',
        }}
      >
        {text}
      </Box>
      {children}
    </Box>
  );
}
