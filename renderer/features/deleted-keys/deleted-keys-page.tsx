import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { PageBar } from '../../components/page-bar.tsx';
import { useDebounced } from '../../components/use-debounced.ts';
import { ChosenBanner } from './chosen-banner.tsx';
import type { DeletedKeysAction, SortOrder, StartedJob } from './deleted-key.ts';
import { DeletedKeysDialog } from './deleted-keys-dialog.tsx';
import { DeletedKeysGrid } from './deleted-keys-grid.tsx';
import { DeletedKeysHeader } from './deleted-keys-header.tsx';
import { useChosenKeys, type Choosing } from './use-chosen-keys.ts';
import { deletedPageSize, useDeletedKeys, type DeletedKeysList } from './use-deleted-keys.ts';
import { useDeletedKeysTexts } from './use-deleted-keys-texts.ts';

/** What was deleted lately: it can be restored, or deleted for good. */
export function DeletedKeysPage({ onJob }: { onJob: (job: StartedJob) => void }) {
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<SortOrder>('desc');
  const [action, setAction] = useState<DeletedKeysAction | null>(null);
  const search = useDebounced(typed).trim();
  const list = useDeletedKeys(search, order);
  const choosing = useChosenKeys(search, list);
  return (
    <Stack sx={{ height: '100%', bgcolor: 'background.paper' }}>
      <DeletedKeysHeader
        list={list}
        search={typed}
        onSearch={setTyped}
        searched={search !== ''}
        ready={choosing.selection !== null}
        onAct={setAction}
      />
      <AboveGrid list={list} choosing={choosing} />
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <DeletedKeysGrid
          list={list}
          choosing={choosing}
          order={order}
          onOrder={setOrder}
          searched={search !== ''}
          onClear={() => setTyped('')}
        />
      </Box>
      <PageBar {...list} pageSize={deletedPageSize} shown={list.items.length} />
      {action && choosing.selection && (
        <DeletedKeysDialog
          action={action}
          selection={choosing.selection}
          chosen={choosing.count}
          onClose={() => setAction(null)}
          onStarted={(job) => {
            choosing.takeNone();
            setAction(null);
            onJob(job);
          }}
        />
      )}
    </Stack>
  );
}

/** How long they are kept, what is chosen, and what went wrong. */
function AboveGrid({ list, choosing }: Readonly<{ list: DeletedKeysList; choosing: Choosing }>) {
  const texts = useDeletedKeysTexts();
  return (
    <>
      {list.items.length > 0 && list.keepDays !== undefined && (
        <Typography color="textSecondary" sx={{ px: 2, pb: 1 }}>
          {texts.keptFor(list.keepDays)}
        </Typography>
      )}
      <ChosenBanner choosing={choosing} total={list.total ?? 0} />
      {list.error && (
        <Box sx={{ px: 2, pb: 1 }}>
          <ErrorPanel error={list.error} onRetry={list.retry} />
        </Box>
      )}
    </>
  );
}
