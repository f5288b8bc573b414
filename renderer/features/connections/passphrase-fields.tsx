import Stack from '@mui/material/Stack';
import { shortestPassphrase } from '../../../electron/contract/connections/shortest-passphrase.ts';
import { faultOf, type TypedPassphrase } from './passphrase.ts';
import { SecretField } from './secret-field.tsx';

type Props = Readonly<{
  /** none: a new passphrase, typed twice; locked: the one there is. */
  vault: 'none' | 'locked';
  typed: TypedPassphrase;
  onChange: (change: Partial<TypedPassphrase>) => void;
}>;

/** The passphrase that protects saved credentials where there is no keychain. */
export function PassphraseFields({ vault, typed, onChange }: Props) {
  const fault = typed.again === '' ? null : faultOf(typed);
  return (
    <Stack spacing={2}>
      <SecretField
        label="Passphrase"
        value={typed.passphrase}
        help={
          vault === 'none'
            ? `At least ${shortestPassphrase} characters. Nobody can recover it: without it the saved credentials are lost.`
            : 'The one that you chose when you first saved a connection.'
        }
        onChange={(passphrase) => onChange({ passphrase })}
      />
      {vault === 'none' && (
        <SecretField
          label="Repeat the passphrase"
          value={typed.again}
          help={fault ?? ' '}
          isWrong={fault !== null}
          onChange={(again) => onChange({ again })}
        />
      )}
    </Stack>
  );
}
