import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { formatNumber, readNumber } from '../../components/format-number.ts';
import { managedNote } from './managed-note.ts';

type Props = Readonly<{
  label: string;
  help: string;
  unit: string;
  value: number;
  limits: Readonly<{ minimum: number; maximum: number }>;
  locked: boolean;
  onChange: (value: number) => void;
}>;

/** A preference that is a whole number: kept when the field is left or Enter is pressed, if it is within its limits. */
export function NumberSetting({ label, help, unit, value, limits, locked, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const { minimum, maximum } = limits;
  // A point would be taken for a separator: 12.5 is no 125.
  const read = typed === null ? value : typed.includes('.') ? null : readNumber(typed);
  const fits = read !== null && read >= minimum && read <= maximum;
  const keep = () => {
    if (!fits) return;
    setTyped(null);
    if (read !== value) onChange(read);
  };
  const range = `${formatNumber(minimum)} to ${formatNumber(maximum)} ${unit}`;
  return (
    <TextField
      fullWidth
      label={label}
      value={typed ?? formatNumber(value)}
      error={!fits}
      helperText={locked ? managedNote : fits ? help : `Not kept: it must be a whole number, ${range}.`}
      disabled={locked}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
      slotProps={{
        htmlInput: { inputMode: 'numeric', autoComplete: 'off' },
        input: { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> },
        formHelperText: { role: fits ? undefined : 'alert' },
      }}
    />
  );
}
