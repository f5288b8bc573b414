import AddIcon from '@mui/icons-material/Add';
import RefreshIcon from '@mui/icons-material/Refresh';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useCommand } from '../../components/use-command.ts';
import { useListWords } from '../../texts/use-list-words.ts';
import { narrows } from './filter-keys.ts';
import { useKeysTexts } from './use-keys-texts.ts';
import type { KeysView } from './use-keys-view.ts';
import { useAllKeysCount, type KeysList } from './use-keys.ts';
import { useRefreshKeys } from './use-refresh-keys.ts';

type Props = Readonly<{ list: KeysList; view: KeysView; onCreate: () => void }>;

/** What the page is, how many keys there are, and the first step. */
export function KeysHeader({ list, view, onCreate }: Props) {
  const texts = useKeysTexts();
  const words = useListWords();
  const refresh = useRefreshKeys();
  useCommand('refresh', () => refresh.run());
  useCommand('createKey', onCreate);
  return (
    <Stack direction="row" sx={{ px: 2, pt: 1.5, pb: 0.5, gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="h1">{texts.title}</Typography>
      <KeysCount list={list} view={view} />
      <Button
        color="inherit"
        startIcon={<RefreshIcon />}
        loading={refresh.busy}
        loadingPosition="start"
        onClick={() => refresh.run()}
      >
        {words.refresh}
      </Button>
      <Button variant="contained" startIcon={<AddIcon />} onClick={onCreate}>
        {texts.create}
      </Button>
    </Stack>
  );
}

function KeysCount({ list: { total, settled }, view: { filter } }: Omit<Props, 'onCreate'>) {
  const texts = useKeysTexts();
  const all = useAllKeysCount(filter);
  const words = () => {
    if (total === undefined) return '';
    if (!settled) return texts.searching;
    if (!narrows(filter)) return texts.count(total);
    if (all === undefined) return texts.countMatching(total);
    return texts.countMatchingOf(total, all);
  };
  return (
    <Typography role="status" color="textSecondary" sx={{ flex: 1 }}>
      {words()}
    </Typography>
  );
}
