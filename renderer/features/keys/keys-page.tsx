import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useCallback, useRef, useState } from 'react';
import type { SecretTicket } from '../../../electron/contract/secrets/secret-ticket.ts';
import { useSettings } from '../../api/use-settings.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import type { ApiKey, StartedJob } from './api-key.ts';
import { KeyMenu } from './key-menu.tsx';
import { KeysDialogs, type KeysDialog } from './keys-dialogs.tsx';
import { KeysEmpty } from './keys-empty.tsx';
import { KeysFooter } from './keys-footer.tsx';
import { KeysGrid } from './keys-grid.tsx';
import { KeysHeader } from './keys-header.tsx';
import { KeysToolbar, type KeysTools } from './keys-toolbar.tsx';
import { SelectionBanner } from './selection-banner.tsx';
import { useFocusBack } from './use-focus-back.ts';
import type { KeysView } from './use-keys-view.ts';
import { useKeys } from './use-keys.ts';
import { useReadDirectory } from './use-read-directory.ts';
import { useSelection } from './use-selection.ts';

type Props = Readonly<{
  view: KeysView;
  onJob: (job: StartedJob) => void;
  onTicket: (ticket: SecretTicket) => void;
  tools?: KeysTools;
}>;
type OpenMenu = Readonly<{ apiKey: ApiKey; anchor: HTMLElement }>;

/** The page of API keys: find, select, create, change. */
export function KeysPage({ view, onJob, onTicket, tools }: Props) {
  const { pageSize } = useSettings().settings;
  const list = useKeys({ filter: view.filter, ...view.sorting, pageSize });
  const selecting = useSelection(view, list);
  useReadDirectory(list.settled, view.directoryRead);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [dialog, setDialog] = useState<KeysDialog | null>(null);
  const grid = useRef<HTMLElement>(null);
  const openMenu = useCallback((apiKey: ApiKey, anchor: HTMLElement) => setMenu({ apiKey, anchor }), []);
  useFocusBack(dialog !== null, dialog && 'anchor' in dialog ? dialog.anchor : null, grid);
  return (
    <Stack sx={{ height: '100%', bgcolor: 'background.paper' }}>
      <KeysHeader list={list} view={view} onCreate={setDialog} />
      <KeysToolbar
        list={list}
        view={view}
        selecting={selecting}
        onBulk={(action) => setDialog({ kind: 'bulk', action })}

        tools={tools}
      />
      <SelectionBanner selecting={selecting} total={list.total} />
      {list.error && (
        <Box sx={{ px: 2, pb: 1 }}>
          <ErrorPanel error={list.error} onRetry={list.retry} />
        </Box>
      )}
      <Box ref={grid} sx={{ flex: 1, minHeight: 0 }}>
        <KeysGrid
          list={list}
          view={view}
          selecting={selecting}
          pageSize={pageSize}
          empty={<KeysEmpty list={list} view={view} onCreate={() => setDialog({ kind: 'create' })} />}
          onOpenMenu={openMenu}
        />
      </Box>
      <KeysFooter list={list} pageSize={pageSize} />
      {menu && <KeyMenu {...menu} onClose={() => setMenu(null)} onChoose={setDialog} />}
      <KeysDialogs
        dialog={dialog}
        view={view}
        selecting={selecting}
        onClose={() => setDialog(null)}
        onJob={onJob}
        onTicket={onTicket}
      />
    </Stack>
  );
}
