import TextField from '@mui/material/TextField';

type Props = Readonly<{
  /** "Type 1,234 to confirm" */
  label: string;
  typed: string;
  onType: (text: string) => void;
  onEnter: () => void;
}>;

/** The count, typed once more by who means it. */
export function TypedCount({ label, typed, onType, onEnter }: Props) {
  return (
    <TextField
      label={label}
      value={typed}
      autoComplete="off"
      onChange={(event) => onType(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter();
      }}
    />
  );
}
