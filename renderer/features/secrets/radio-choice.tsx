import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';

type Props<V extends string> = Readonly<{
  label: string;
  value: V;
  choices: readonly (readonly [value: V, label: string])[];
  onChange: (value: V) => void;
}>;

/** One of a few, all of them seen. */
export function RadioChoice<V extends string>({ label, value, choices, onChange }: Props<V>) {
  const id = useId();
  return (
    <FormControl>
      <FormLabel id={id}>{label}</FormLabel>
      <RadioGroup aria-labelledby={id} value={value}>
        {choices.map(([choice, words]) => (
          <FormControlLabel
            key={choice}
            value={choice}
            label={words}
            control={<Radio size="small" onChange={() => onChange(choice)} />}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
