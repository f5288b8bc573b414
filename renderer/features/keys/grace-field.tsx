import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useNow } from '../../components/use-now.ts';
import { useFormats } from '../../texts/use-formats.ts';
import { describeGrace, graces, labelOfGrace } from './grace.ts';
import { useKeyDialogsTexts } from './use-key-dialogs-texts.ts';

type Props = Readonly<{
  /** In seconds. */
  value: number;
  onChange: (seconds: number) => void;
  many?: boolean;
  disabled?: boolean;
}>;

/** When the old secret stops working, and what that means. */
export function GraceField({ value, onChange, many = false, disabled = false }: Props) {
  const until = useFormats().exactMinute(useNow() + value * 1000);
  const texts = useKeyDialogsTexts().grace;
  return (
    <TextField
      select
      label={many ? texts.labelOfMany : texts.label}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(Number(event.target.value))}
      helperText={describeGrace(value, until, texts[many ? 'many' : 'one'])}
      // It is what the admin decides on: no fine print.
      slotProps={{ formHelperText: { sx: { mx: 0, fontSize: 'body2.fontSize', color: 'text.primary' } } }}
    >
      {graces.map((seconds) => (
        <MenuItem key={seconds} value={seconds}>
          {labelOfGrace(seconds, texts)}
        </MenuItem>
      ))}
    </TextField>
  );
}
