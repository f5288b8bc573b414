import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';

type Props<V extends string> = Readonly<{
  label: string;
  choices: readonly (readonly [value: V, label: string])[];
  value: V;
  onChange: (value: V) => void;
  row?: boolean;
}>;

/** One of a few, all in view. */
export function RadioList<V extends string>({ label, choices, value, onChange, row = false }: Props<V>) {
  const id = useId();
  return (
    <FormControl>
      <FormLabel id={id}>{label}</FormLabel>
      <RadioGroup row={row} aria-labelledby={id} value={value}>
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
