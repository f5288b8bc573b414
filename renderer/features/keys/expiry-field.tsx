import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { useNow } from '../../components/use-now.ts';
import { useFormats } from '../../texts/use-formats.ts';
import { dayOf, readExpiry, type ExpiryChoice } from './expiry.ts';
import { useKeyDialogsTexts } from './use-key-dialogs-texts.ts';

type Props = Readonly<{
  choice: ExpiryChoice;
  onChange: (choice: ExpiryChoice) => void;
  /** Enter in one of the fields. */
  onEnter: () => void;
}>;

/** When a key expires: never, or on a day at a time. */
export function ExpiryField({ choice, onChange, onEnter }: Props) {
  const id = useId();
  const now = useNow();
  const texts = useKeyDialogsTexts().expiry;
  const { expiresAt, fault } = readExpiry(choice, now);
  return (
    <FormControl error={fault !== null}>
      <FormLabel id={id}>{texts.label}</FormLabel>
      <RadioGroup
        row
        aria-labelledby={id}
        value={choice.kind}
        onChange={(_event, kind) => onChange({ ...choice, kind: kind === 'never' ? 'never' : 'date' })}
      >
        <FormControlLabel value="never" label={texts.never} control={<Radio size="small" />} />
        <FormControlLabel value="date" label={texts.onDate} control={<Radio size="small" />} />
      </RadioGroup>
      {choice.kind === 'date' && (
        <DateAndTime
          {...{ choice, onChange, onEnter }}
          describedBy={`${id}-note`}
          earliest={dayOf(now)}
          wrong={fault !== null}
        />
      )}
      <FormHelperText id={`${id}-note`} role="status" sx={{ mx: 0, fontSize: 'body2.fontSize' }}>
        {fault === null ? <Consequence expiresAt={expiresAt} now={now} /> : texts[fault]}
      </FormHelperText>
    </FormControl>
  );
}

/** What follows, in a sentence. */
function Consequence({ expiresAt, now }: { expiresAt: number | null; now: number }) {
  const texts = useKeyDialogsTexts().expiry;
  const { exactMinute, until } = useFormats();
  return expiresAt === null ? texts.worksOn : texts.stopsOn(exactMinute(expiresAt), until(expiresAt, now));
}

type DateProps = Props & Readonly<{ describedBy: string; earliest: string; wrong: boolean }>;

function DateAndTime({ choice, onChange, onEnter, describedBy, earliest, wrong }: DateProps) {
  const texts = useKeyDialogsTexts().expiry;
  const field = (type: 'date' | 'time', limits: object) => (
    <TextField
      type={type}
      label={texts[type]}
      value={choice[type]}
      error={wrong}
      onChange={(event) => onChange({ ...choice, [type]: event.target.value })}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter();
      }}
      sx={{ width: 170 }}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { 'aria-describedby': describedBy, ...limits },
      }}
    />
  );
  return (
    <Stack direction="row" spacing={1.5} sx={{ pt: 1 }}>
      {field('date', { min: earliest, max: '9999-12-31' })}
      {field('time', {})}
    </Stack>
  );
}
