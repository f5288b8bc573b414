import { lazy, Suspense } from 'react';
import type { Job } from '../../electron/contract/jobs/job.ts';

const DeletedKeysPage = lazy(async () => ({
  default: (await import('../features/deleted-keys/deleted-keys-page.tsx')).DeletedKeysPage,
}));

/** What was deleted lately, read when it is first opened. */
export const DeletedKeys = ({ onJob }: { onJob: (job: Job) => void }) => (
  <Suspense>
    <DeletedKeysPage onJob={onJob} />
  </Suspense>
);
