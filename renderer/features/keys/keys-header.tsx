import AddIcon from '@mui/icons-material/Add';
import RefreshIcon from '@mui/icons-material/Refresh';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useCommand } from '../../components/use-command.ts';
import { useReadOnly } from '../../components/use-read-only.ts';
import { useListWords } from '../../texts/use-list-words.ts';
import { narrows } from './filter-keys.ts';
import { useKeysTexts } from './use-keys-texts.ts';
import type { KeysDialog } from './keys-dialogs.tsx';
import type { KeysView } from './use-keys-view.ts';
import { useAllKeysCount, type KeysList } from './use-keys.ts';
import { useRefreshKeys } from './use-refresh-keys.ts';

type Props = Readonly<{
  list: KeysList;
  view: KeysView;
  onCreate: (dialog: Extract<KeysDialog, { kind: 'create' | 'create-many' }>) => void;
}>;

/** What the page is, how many keys there are, and the first step. */
export function KeysHeader({ list, view, onCreate }: Props) {
  const texts = useKeysTexts();
  const words = useListWords();
  const refresh = useRefreshKeys();
  const readOnly = useReadOnly();
  useCommand('refresh', readOnly === null ? () => refresh.run() : null);
  const create = () => onCreate({ kind: 'create' });
  useCommand('createKey', readOnly === null ? create : null);
  return (
    <Stack direction="row" sx={{ px: 2, pt: 1.5, pb: 0.5, gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="h1">{texts.title}</Typography>
      <KeysCount list={list} view={view} />
      <Button
        color="inherit"
        startIcon={<RefreshIcon />}
        disabled={readOnly !== null}
        loading={refresh.busy}
        loadingPosition="start"
        onClick={() => refresh.run()}
      >
        {words.refresh}
      </Button>
      <Button disabled={readOnly !== null} onClick={() => onCreate({ kind: 'create-many' })}>
        {texts.createMany}
      </Button>
      <Button variant="contained" startIcon={<AddIcon />} disabled={readOnly !== null} onClick={create}>
        {texts.create}
      </Button>
    </Stack>
  );
}

function KeysCount({ list: { total, settled }, view: { filter } }: Pick<Props, 'list' | 'view'>) {
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
