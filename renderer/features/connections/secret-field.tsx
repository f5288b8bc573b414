import TextField from '@mui/material/TextField';
import type { RefObject } from 'react';

type Props = Readonly<{
  label: string;
  value: string;
  help?: string;
  isWrong?: boolean;
  field?: RefObject<HTMLInputElement | null>;
  onChange: (value: string) => void;
}>;

/** A field for something secret: masked, and remembered by nobody. */
export function SecretField({ label, value, help, isWrong = false, field, onChange }: Props) {
  return (
    <TextField
      label={label}
      type="password"
      autoComplete="off"
      value={value}
      error={isWrong}
      helperText={help}
      inputRef={field}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { spellCheck: false, maxLength: 4000 } }}
    />
  );
}
