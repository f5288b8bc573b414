import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';

type Props<V extends string> = Readonly<{
  name: string;
  choices: readonly Readonly<{ value: V; label: string }>[];
  value: V;
  onChange: (value: V) => void;
  row?: boolean;
}>;

/** One of a few, all in view. */
export function ChoiceList<V extends string>({ name, choices, value, onChange, row = false }: Props<V>) {
  const id = useId();
  return (
    <FormControl>
      <FormLabel id={id}>{name}</FormLabel>
      <RadioGroup
        row={row}
        aria-labelledby={id}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <FormControlLabel
            key={choice.value}
            value={choice.value}
            label={choice.label}
            control={<Radio size="small" />}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
