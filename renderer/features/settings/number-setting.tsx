import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { readNumber } from '../../components/read-number.ts';
import { useFormats } from '../../texts/use-formats.ts';
import { useSettingsTexts } from './use-settings-texts.ts';

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
  const texts = useSettingsTexts();
  const { number } = useFormats();
  const { minimum, maximum } = limits;
  const given = typed === null ? value : readNumber(typed);
  // A point or comma may separate thousands or decimals: 12.5 is no 125.
  const isPlain = typed === null || given === null || [String(given), number(given)].includes(typed.trim());
  const read = isPlain ? given : null;
  const fits = read !== null && read >= minimum && read <= maximum;
  const keep = () => {
    if (!fits) return;
    setTyped(null);
    if (read !== value) onChange(read);
  };
  return (
    <TextField
      fullWidth
      label={label}
      value={typed ?? number(value)}
      error={!fits}
      helperText={locked ? texts.managed : fits ? help : texts.notKept(limits, unit)}
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
