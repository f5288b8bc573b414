import SearchIcon from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useRef } from 'react';
import { maxSearch } from './filter-keys.ts';

type Props = Readonly<{ value: string; onChange: (value: string) => void }>;

/** Searches as the admin types; Ctrl/Cmd+F leads here. */
export function SearchKeysField({ value, onChange }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      if (document.querySelector('[role="dialog"]') === null) field.current?.select();
    };
    window.addEventListener('keydown', find);
    return () => window.removeEventListener('keydown', find);
  }, []);
  return (
    <TextField
      type="search"
      placeholder="Name, e-mail or Client Id"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ flex: '1 1 220px', maxWidth: 380 }}
      slotProps={{
        htmlInput: { ref: field, 'aria-label': 'Search API keys', maxLength: maxSearch, spellCheck: false },
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
