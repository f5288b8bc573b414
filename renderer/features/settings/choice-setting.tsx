import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Choice } from '../../components/choice-menu.tsx';
import { useSettingsTexts } from './use-settings-texts.ts';

type Props<T> = Readonly<{
  label: string;
  help?: string;
  choices: readonly Choice<T>[];
  value: T;
  locked: boolean;
  onChoose: (value: T) => void;
}>;

/** A preference that is one of several. */
export function ChoiceSetting<T extends string | number>(props: Props<T>) {
  const { label, help, choices, value, locked, onChoose } = props;
  const { managed } = useSettingsTexts();
  return (
    <TextField
      select
      fullWidth
      label={label}
      value={value}
      disabled={locked}
      helperText={locked ? managed : help}
      onChange={(event) => {
        // Typed as a text, but it is the value of the item as it was given.
        const given: unknown = event.target.value;
        const chosen = choices.find((choice) => choice.value === given);
        if (chosen) onChoose(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
