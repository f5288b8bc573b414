import Box from '@mui/material/Box';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { emptyView } from '../../electron/contract/app/empty-view.ts';
import { subscribeMain } from '../api/call-main.ts';
import type { Connection } from '../api/use-connection.ts';
import { useNotify } from '../components/notices.tsx';
import { useUndoDelete } from '../components/use-undo-delete.ts';
import { useInventoryTexts } from '../components/use-inventory-texts.ts';
import { AuditPage } from '../features/audit-log/audit-page.tsx';
import { ExportButton } from '../features/exports/export-button.tsx';
import { lineOf } from '../features/jobs/describe-job.ts';
import { useJobsTexts } from '../features/jobs/use-jobs-texts.ts';
import { takeJob, useJobEvents, type Job } from '../features/jobs/use-jobs.ts';
import { KeysPage } from '../features/keys/keys-page.tsx';
import { useKeysView } from '../features/keys/use-keys-view.ts';
import { useReloadKeys } from '../features/keys/use-refresh-keys.ts';
import { AppHeader } from './app-header.tsx';
import { DeletedKeys } from './deleted-keys.tsx';
import { useOpened } from './opened.ts';
import { OpenedDialog } from './opened-dialog.tsx';
import { Overview } from './overview.tsx';
import { Preferences } from './preferences.tsx';
import { ReconnectingBanner } from './reconnecting-banner.tsx';
import { useKeepView, useViewOfLastTime } from './use-kept-view.ts';
import { useFocusMain } from './use-focus-main.ts';
import { usePageCommands } from './use-page-commands.ts';
import { useRoute } from './use-route.ts';

/** The console while connected: header, page, and the one dialog over all of it. */
export function AppShell({ connection, onLeave }: { connection: Connection; onLeave: () => void }) {
  const client = useQueryClient();
  const route = useRoute();
  const last = useViewOfLastTime() ?? emptyView;
  const keysView = useKeysView(last.search);
  const opened = useOpened(last.jobId);
  const main = useRef<HTMLElement>(null);
  const away = connection.state === 'reconnecting';
  useReloadWhenBack(away);
  useInventoryNews(away && Boolean(connection.offline));
  const { dialog, openJob } = opened;
  const openJobId = dialog?.kind === 'job' ? dialog.jobId : null;
  useJobEnds(openJobId);
  useKeepView({ search: keysView.searchText, jobId: openJobId });
  useEffect(() => subscribeMain('jobs', 'showJob', ({ jobId }) => openJob(jobId)), [openJob]);
  usePageCommands(route);
  useFocusMain(dialog !== null, route, main);
  const showJob = (job: Job) => {
    takeJob(client, job);
    openJob(job.jobId);
  };
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <AppHeader route={route} connection={connection} opened={opened} onLeave={onLeave} />
      {away && <ReconnectingBanner connection={connection} />}
      <Box component="main" ref={main} tabIndex={-1} sx={{ flex: 1, minHeight: 0, outline: 'none' }}>
        {route === 'keys' && (
          <KeysPage
            view={keysView}
            onJob={showJob}
            onTicket={opened.openTicket}
            tools={(shown) => <ExportButton scope={shown} />}
          />
        )}
        {route === 'auditLog' && <AuditPage />}
        {route === 'deletedKeys' && <DeletedKeys onJob={showJob} />}
        {route === 'overview' && <Overview keysView={keysView} />}
        {route === 'preferences' && <Preferences />}
      </Box>
      <OpenedDialog opened={opened} />
    </Box>
  );
}

/** The list is another when a bulk action has ended; who does not have it before the eyes is told. */
function useJobEnds(openJobId: string | null): void {
  const texts = useJobsTexts();
  const reload = useReloadKeys();
  const notify = useNotify();
  const undoOf = useUndoDelete();
  useJobEvents((job) => {
    reload();
    if (job.jobId === openJobId) return;
    const { jobId, action, succeeded } = job;
    notify(
      `${lineOf(job, texts)}.`,
      action === 'delete' && succeeded > 0 ? undoOf({ kind: 'job', jobId }) : undefined,
    );
  });
}

/** What could not be read from the service is read from the inventory; the way back is told. */
function useInventoryNews(isReadOnly: boolean): void {
  const reload = useReloadKeys();
  const notify = useNotify();
  const { back } = useInventoryTexts();
  const wasReadOnly = useRef(false);
  useEffect(() => {
    if (isReadOnly) reload();
    else if (wasReadOnly.current) notify(back);
    wasReadOnly.current = isReadOnly;
  }, [isReadOnly, reload, notify, back]);
}

/** What was shown while the key service was away may be old. */
function useReloadWhenBack(away: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!away) return undefined;
    return () => void client.invalidateQueries();
  }, [away, client]);
}
