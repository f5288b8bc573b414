import RefreshIcon from '@mui/icons-material/Refresh';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { useCommand } from '../../components/use-command.ts';
import { useListWords } from '../../texts/use-list-words.ts';
import type { DeletedKeysAction } from './deleted-key.ts';
import type { DeletedKeysList } from './use-deleted-keys.ts';
import { useDeletedKeysTexts } from './use-deleted-keys-texts.ts';

type Props = Readonly<{
  list: DeletedKeysList;
  search: string;
  onSearch: (search: string) => void;
  searched: boolean;
  /** Something is chosen that can be acted on. */
  ready: boolean;
  onAct: (action: DeletedKeysAction) => void;
}>;

/** What the page is, how many there are, search, and what can be done with those that are chosen. */
export function DeletedKeysHeader({ list, search, onSearch, searched, ready, onAct }: Props) {
  const texts = useDeletedKeysTexts();
  const words = useListWords();
  const field = useRef<HTMLInputElement>(null);
  useCommand('search', () => field.current?.select());
  useCommand('refresh', list.retry);
  return (
    <Stack direction="row" sx={{ px: 2, py: 1.5, gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="h1">{texts.title}</Typography>
      <KeysCount list={list} searched={searched} />
      <TextField
        type="search"
        placeholder={texts.search.placeholder}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
        sx={{ flex: '0 1 260px' }}
        slotProps={{
          htmlInput: { ref: field, 'aria-label': texts.search.label, maxLength: 200, spellCheck: false },
        }}
      />
      <Button color="inherit" startIcon={<RefreshIcon />} onClick={list.retry}>
        {words.refresh}
      </Button>
      <Stack direction="row" spacing={1.5}>
        <Button variant="contained" disabled={!ready} onClick={() => onAct('restore')}>
          {texts.restore.button}
        </Button>
        <Button variant="outlined" color="error" disabled={!ready} onClick={() => onAct('purge')}>
          {texts.purge.button}
        </Button>
      </Stack>
    </Stack>
  );
}

function KeysCount({ list: { total, settled }, searched }: Pick<Props, 'list' | 'searched'>) {
  const texts = useDeletedKeysTexts();
  const words = () => {
    if (total === undefined) return '';
    if (!settled) return texts.searching;
    return searched ? texts.countMatching(total) : texts.count(total);
  };
  return (
    <Typography role="status" color="textSecondary" sx={{ flex: 1 }}>
      {words()}
    </Typography>
  );
}
