import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Job } from '../../../../../electron/contract/jobs/job.ts';
import { JobDialog } from '../../../../../renderer/features/jobs/job-dialog.tsx';
import { useJobEvents } from '../../../../../renderer/features/jobs/use-jobs.ts';
import type { Answers } from '../../fake-main.ts';
import { renderPage } from '../../render-page.tsx';
import { clientIdOf, sampleJob, sampleTicket } from '../../sample.ts';

const ticket = sampleTicket({ reason: 'bulk-regenerate-keys', count: 2 });

function show(first: Job, answers: Answers = {}) {
  let job = first;
  const onCollect = vi.fn();
  const onClose = vi.fn();
  const onEnd = vi.fn();
  function Page() {
    useJobEvents(onEnd);
    return <JobDialog jobId="job-1" onCollect={onCollect} onClose={onClose} />;
  }
  const page = renderPage(<Page />, {
    ...answers,
    jobs: {
      listJobs: () => ({ items: [job] }),
      listJobResults: () => ({
        total: 1,
        items: [
          {
            position: 0,
            keyId: 'key-1',
            clientId: clientIdOf(1),
            userName: 'User Number 1',
            userEmail: null,
            outcome: 'failed',
            reason: 'The key service does not answer.',
          },
        ],
      }),
      ...answers.jobs,
    },
    secrets: { listSecretTickets: () => ({ items: [ticket] }) },
  });
  /** Main tells how it goes. */
  const progress = (change: Partial<Job>) => {
    job = { ...job, ...change };
    act(() => page.main.emit('jobs', 'jobProgressed', job));
  };
  return { ...page, progress, onCollect, onClose, onEnd };
}

describe('A bulk action', () => {
  it('shows how far it is, how fast, and how long still', async () => {
    const { progress } = show(sampleJob());
    expect(await screen.findByText('1,234 of 3,000')).toBeTruthy();
    expect(screen.getByText('400 keys a second, about 2 min left')).toBeTruthy();
    progress({ done: 2_000, succeeded: 1_996 });
    expect(await screen.findByText('2,000 of 3,000')).toBeTruthy();
  });

  it('can be hidden and goes on', async () => {
    const { user, main, onClose } = show(sampleJob());
    await user.click(await screen.findByRole('button', { name: 'Hide' }));
    expect(onClose).toHaveBeenCalledOnce();
    expect(main.inputsOf('jobs.cancelJob')).toEqual([]);
  });

  it('stops on Cancel, and says that what is done stays done', async () => {
    const { user, main, progress } = show(sampleJob(), {
      jobs: { cancelJob: () => sampleJob({ state: 'cancelling' }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(main.inputsOf('jobs.cancelJob')).toEqual([{ jobId: 'job-1' }]);
    progress({ state: 'cancelling' });
    expect(await screen.findByText(/What is done stays done/)).toBeTruthy();
    progress({ state: 'cancelled', finishedAt: 2, secondsLeft: null });
    expect(await screen.findByText('1,230 deleted')).toBeTruthy();
    expect(screen.getByText(/^1,766 untouched/)).toBeTruthy();
  });

  it('pauses after the keys under way, and goes on when resumed', async () => {
    const { user, main, progress } = show(sampleJob(), {
      jobs: {
        pauseJob: () => sampleJob({ state: 'pausing' }),
        resumeJob: () => sampleJob({ state: 'running' }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Pause' }));
    expect(main.inputsOf('jobs.pauseJob')).toEqual([{ jobId: 'job-1' }]);
    progress({ state: 'paused', keysPerSecond: null, secondsLeft: null });
    expect(await screen.findByText(/Resume goes on where it stopped/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Resume' }));
    expect(main.inputsOf('jobs.resumeJob')).toEqual([{ jobId: 'job-1' }]);
    progress({ state: 'running' });
    expect(await screen.findByRole('button', { name: 'Pause' })).toBeTruthy();
  });

  it('says why it is paused when it was not the admin who did it', async () => {
    show(sampleJob({ state: 'paused', pausedBecause: 'Keydesk ended before this was done.' }));
    expect(await screen.findByText(/^Keydesk ended before this was done\. Resume/)).toBeTruthy();
  });

  it('says that it waits for the key service and goes on by itself', async () => {
    show(sampleJob({ state: 'waiting' }));
    expect(await screen.findByText(/goes on by itself/)).toBeTruthy();
  });

  it('says that it waits for its turn', async () => {
    show(sampleJob({ state: 'queued', done: 0, succeeded: 0, gone: 0 }));
    expect(await screen.findByText(/^Another bulk action runs first/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Cancel' })).toBeTruthy();
  });

  it('tells once that it ended, so that lists are asked again', async () => {
    const { progress, onEnd } = show(sampleJob());
    await screen.findByText('1,234 of 3,000');
    progress({ done: 1_500 });
    expect(onEnd).not.toHaveBeenCalled();
    progress({ state: 'completed', done: 3_000, succeeded: 3_000, gone: 0, finishedAt: 2 });
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('is not thrown back by an older answer that comes late', async () => {
    let answerCancel: (job: Job) => void = () => undefined;
    const { user, progress } = show(sampleJob(), {
      jobs: { cancelJob: () => new Promise<Job>((resolve) => (answerCancel = resolve)) },
    });
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    progress({ state: 'cancelled', finishedAt: 2, secondsLeft: null });
    await act(async () => {
      answerCancel(sampleJob({ state: 'cancelling' }));
      await Promise.resolve();
    });
    await waitFor(() => expect(screen.getByRole('dialog', { name: 'Bulk delete cancelled' })).toBeTruthy());
  });
});

describe('The report of a bulk action', () => {
  const ended = {
    state: 'partly-failed',
    done: 3_000,
    succeeded: 2_998,
    gone: 1,
    failed: 1,
    finishedAt: 2,
  } as const;

  it('says what became of how many and why a key failed', async () => {
    show(sampleJob(ended));
    expect(await screen.findByText('2,998 deleted')).toBeTruthy();
    expect(screen.getByText(/^1 gone meanwhile/)).toBeTruthy();
    expect(screen.getByText('1 failed')).toBeTruthy();
    expect(await screen.findByText('Failed: The key service does not answer.')).toBeTruthy();
  });

  it('tries again what failed', async () => {
    const { user, main } = show(sampleJob(ended), { jobs: { retryJob: () => sampleJob() } });
    await user.click(await screen.findByRole('button', { name: 'Retry failed' }));
    expect(main.inputsOf('jobs.retryJob')).toEqual([{ jobId: 'job-1' }]);
  });

  it('saves the report as a file and says where, and nothing when the admin cancels', async () => {
    const paths = [null, '/home/ada/bulk-delete.csv'];
    const { user, main } = show(sampleJob(ended), {
      jobs: { saveJobReport: () => ({ path: paths.shift() ?? null }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Save report…' }));
    await waitFor(() => expect(main.inputsOf('jobs.saveJobReport')).toEqual([{ jobId: 'job-1' }]));
    expect(screen.queryByText(/^The report was saved/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save report…' }));
    expect(await screen.findByText('The report was saved to /home/ada/bulk-delete.csv.')).toBeTruthy();
  });

  it('says why users got no key', async () => {
    const skipped = [
      { outcome: 'key_exists', count: 1 },
      { outcome: 'user_deactivated', count: 2 },
    ] as const;
    show(
      sampleJob({
        action: 'create',
        state: 'completed',
        total: 5,
        done: 5,
        succeeded: 2,
        gone: 0,
        skipped: [...skipped],
        finishedAt: 2,
      }),
    );
    expect(await screen.findByRole('dialog', { name: 'Bulk create finished' })).toBeTruthy();
    expect(screen.getByText('2 created')).toBeTruthy();
    expect(screen.getByText('1 left out: the user has an API key already')).toBeTruthy();
    expect(screen.getByText('2 left out: the users are deactivated')).toBeTruthy();
  });

  it('narrows the list to one outcome', async () => {
    const { user, main } = show(sampleJob(ended));
    await user.click(await screen.findByRole('button', { name: 'Show: all' }));
    await user.click(screen.getByRole('menuitemradio', { name: 'failed' }));
    await waitFor(() =>
      expect(main.inputsOf('jobs.listJobResults').at(-1)).toEqual({
        jobId: 'job-1',
        outcome: 'failed',
        offset: 0,
        limit: 50,
      }),
    );
  });

  it('leads to the new client secrets', async () => {
    const { user, onCollect } = show(
      sampleJob({
        action: 'regenerate',
        state: 'completed',
        total: 2,
        done: 2,
        succeeded: 2,
        gone: 0,
        finishedAt: 2,
        ticket,
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Collect 2 client secrets' }));
    expect(onCollect).toHaveBeenCalledWith(ticket);
  });
});
