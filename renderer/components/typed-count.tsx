import TextField from '@mui/material/TextField';
import { usePlanTexts } from '../texts/use-plan-texts.ts';

type Props = Readonly<{
  count: number;
  typed: string;
  onType: (text: string) => void;
  onEnter: () => void;
}>;

/** The count, typed once more by who means it. */
export function TypedCount({ count, typed, onType, onEnter }: Props) {
  return (
    <TextField
      label={usePlanTexts().typeCount(count)}
      value={typed}
      autoComplete="off"
      onChange={(event) => onType(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter();
      }}
    />
  );
}
