import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown';
import MenuItem from '@mui/material/MenuItem';
import { MenuButton } from './menu-button.tsx';

export type Choice<T> = Readonly<{ value: T; label: string }>;

/** Choices in the order of their labels. */
export const choicesOf = <T extends string>(labels: Readonly<Record<T, string>>): Choice<T>[] =>
  (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));

/** One of several, as items of a menu. */
export const choiceItems = <T extends string | number | null>(
  choices: readonly Choice<T>[],
  value: T,
  onChoose: (value: T) => void,
) =>
  choices.map((choice) => (
    <MenuItem
      key={choice.value}
      role="menuitemradio"
      aria-checked={choice.value === value}
      selected={choice.value === value}
      onClick={() => onChoose(choice.value)}
    >
      {choice.label}
    </MenuItem>
  ));

type Props<T> = Readonly<{
  /** What is chosen: stands before the choice on the button. */
  name: string;
  choices: readonly Choice<T>[];
  value: T;
  onChoose: (value: T) => void;
  /** Drawn as being at work, for a filter that narrows. */
  active?: boolean;
}>;

/** A button that says what is chosen and opens the choices. */
export function ChoiceMenu<T extends string | number | null>(props: Props<T>) {
  const { name, choices, value, onChoose, active = false } = props;
  const label = choices.find((choice) => choice.value === value)?.label ?? String(value);
  return (
    <MenuButton
      button={{
        color: active ? 'primary' : 'inherit',
        variant: active ? 'outlined' : 'text',
        endIcon: <ArrowDropDownIcon />,
      }}
      items={(close) =>
        choiceItems(choices, value, (chosen) => {
          close();
          onChoose(chosen);
        })
      }
    >
      {`${name}: ${label}`}
    </MenuButton>
  );
}
