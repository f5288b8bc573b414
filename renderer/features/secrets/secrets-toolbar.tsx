import SearchIcon from '@mui/icons-material/Search';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import InputAdornment from '@mui/material/InputAdornment';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { WayOut } from './taking.ts';
import type { ChosenSecrets } from './use-chosen-secrets.ts';
import { useHandOverTexts } from './use-hand-over-texts.ts';

type Props = Readonly<{
  search: string;
  onSearch: (text: string) => void;
  uncollected: boolean;
  onUncollected: (only: boolean) => void;
  choosing: ChosenSecrets;
  onTake: (way: WayOut) => void;
}>;

/** What is listed, and what is done with all of it or with what is chosen. */
export function SecretsToolbar({ search, onSearch, uncollected, onUncollected, choosing, onTake }: Props) {
  const texts = useHandOverTexts();
  const { count, chosen, clear } = choosing;
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <TextField
        type="search"
        placeholder={texts.searchHint}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
        sx={{ flex: '1 1 200px', maxWidth: 340 }}
        slotProps={{
          htmlInput: { 'aria-label': texts.search, maxLength: 200, spellCheck: false },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon fontSize="small" />
              </InputAdornment>
            ),
          },
        }}
      />
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={uncollected}
            onChange={(event) => onUncollected(event.target.checked)}
          />
        }
        label={texts.onlyUncollected}
      />
      {chosen > 0 && <Button onClick={clear}>{texts.chosenNone(chosen)}</Button>}
      <Stack direction="row" sx={{ ml: 'auto', gap: 1 }}>
        <Button disabled={count === 0} onClick={() => onTake('csv')}>
          {texts.csv.button}
        </Button>
        <Button variant="contained" disabled={count === 0} onClick={() => onTake('encrypted')}>
          {texts.saveEncrypted(count)}
        </Button>
      </Stack>
    </Stack>
  );
}
