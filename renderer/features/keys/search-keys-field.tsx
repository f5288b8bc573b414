import SearchIcon from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useRef } from 'react';
import { useCommand } from '../../components/use-command.ts';
import { maxSearch } from './filter-keys.ts';
import { useKeysTexts } from './use-keys-texts.ts';

type Props = Readonly<{ value: string; onChange: (value: string) => void }>;

/** Searches as the admin types; Ctrl/Cmd+F leads here. */
export function SearchKeysField({ value, onChange }: Props) {
  const texts = useKeysTexts().search;
  const field = useRef<HTMLInputElement>(null);
  useCommand('search', () => field.current?.select());
  return (
    <TextField
      type="search"
      placeholder={texts.placeholder}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ flex: '1 1 220px', maxWidth: 380 }}
      slotProps={{
        htmlInput: { ref: field, 'aria-label': texts.label, maxLength: maxSearch, spellCheck: false },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
