import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { JobsButton } from '../../../../../renderer/features/jobs/jobs-button.tsx';
import type { Job } from '../../../../../renderer/features/jobs/use-jobs.ts';
import { renderPage } from '../../render-page.tsx';
import { sampleJob } from '../../sample.ts';

function show(...jobs: Job[]) {
  const onOpen = vi.fn();
  const page = renderPage(<JobsButton onOpen={onOpen} />, { jobs: { listJobs: () => ({ items: jobs }) } });
  return { ...page, onOpen };
}
const queued = sampleJob({ jobId: 'job-2', action: 'create', state: 'queued', total: 7, done: 0 });

describe('The button of the bulk actions', () => {
  it('brings the one under way back at once', async () => {
    const { user, onOpen } = show(sampleJob());
    await user.click(await screen.findByRole('button', { name: 'Deleting 1,234 of 3,000' }));
    expect(onOpen).toHaveBeenCalledWith('job-1');
  });

  it('lists those that wait for their turn too', async () => {
    const { user, onOpen } = show(queued, sampleJob());
    await user.click(await screen.findByRole('button', { name: 'Deleting 1,234 of 3,000' }));
    await user.click(screen.getByRole('menuitem', { name: 'Waiting for its turn: 0 of 7' }));
    expect(onOpen).toHaveBeenCalledWith('job-2');
  });

  it('is not there before the first bulk action', async () => {
    const { main } = show();
    await vi.waitFor(() => expect(main.inputsOf('jobs.listJobs')).toHaveLength(1));
    expect(screen.queryByRole('button')).toBeNull();
  });
});
