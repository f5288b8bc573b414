import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useNow } from '../../components/use-now.ts';
import { consequenceOfGrace, graceChoices } from './grace.ts';

type Props = Readonly<{
  /** In seconds. */
  value: number;
  onChange: (seconds: number) => void;
  many?: boolean;
  disabled?: boolean;
}>;

/** When the old secret stops working, and what that means. */
export function GraceField({ value, onChange, many = false, disabled = false }: Props) {
  const now = useNow();
  return (
    <TextField
      select
      label={many ? 'The old secrets stop working' : 'The old secret stops working'}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(Number(event.target.value))}
      helperText={consequenceOfGrace(value, many, now)}
      // It is what the admin decides on: no fine print.
      slotProps={{ formHelperText: { sx: { mx: 0, fontSize: 'body2.fontSize', color: 'text.primary' } } }}
    >
      {graceChoices.map(({ value: seconds, label }) => (
        <MenuItem key={seconds} value={seconds}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}
