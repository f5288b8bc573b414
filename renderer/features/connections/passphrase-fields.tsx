import Stack from '@mui/material/Stack';
import { shortestPassphrase } from '../../../electron/contract/connections/shortest-passphrase.ts';
import { useWords } from '../../texts/use-words.ts';
import { faultOf, type TypedPassphrase } from './passphrase.ts';
import { SecretField } from './secret-field.tsx';
import { useConnectionsTexts } from './use-connections-texts.ts';

type Props = Readonly<{
  /** none: a new passphrase, typed twice; locked: the one there is. */
  vault: 'none' | 'locked';
  typed: TypedPassphrase;
  onChange: (change: Partial<TypedPassphrase>) => void;
}>;

/** The passphrase that protects saved credentials where there is no keychain. */
export function PassphraseFields({ vault, typed, onChange }: Props) {
  const texts = useConnectionsTexts();
  const { notTheSame } = useWords();
  const fault = typed.again === '' ? null : faultOf(typed);
  const faults = { short: texts.atLeast(shortestPassphrase), different: notTheSame };
  return (
    <Stack spacing={2}>
      <SecretField
        label={texts.passphrase}
        value={typed.passphrase}
        help={vault === 'none' ? texts.cannotRecover(shortestPassphrase) : texts.chosenBefore}
        onChange={(passphrase) => onChange({ passphrase })}
      />
      {vault === 'none' && (
        <SecretField
          label={texts.repeatPassphrase}
          value={typed.again}
          help={fault === null ? ' ' : faults[fault]}
          isWrong={fault !== null}
          onChange={(again) => onChange({ again })}
        />
      )}
    </Stack>
  );
}
