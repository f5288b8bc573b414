import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Job } from '../../../../electron/contract/jobs/job.ts';
import { isChunk, jobsOnService, offsetOf, type JobsOnService } from '../../../support/jobs-on-service.ts';
import type { Meddling } from '../../../support/meddling-proxy.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const day = 86_400_000;
let tried: JobsOnService;
beforeEach(async () => {
  tried = await jobsOnService({ keys: 130 });
});
afterEach(() => tried.stop());

/** Two bulk actions, the second begun while the first runs. */
async function startTwo(): Promise<readonly [Job, Job]> {
  const plans = [
    await tried.plan('regenerate', { search: 'a' }),
    await tried.plan('regenerate', {}),
  ] as const;
  return [tried.jobs.start('regenerate', plans[0].planId), tried.jobs.start('regenerate', plans[1].planId)];
}

describe('a bulk action begun while another one runs', () => {
  it('waits, starts by itself when the other has ended, and never runs beside it', async () => {
    const [first, second] = await startTwo();
    expect(second).toMatchObject({ state: 'queued', done: 0, finishedAt: null, secondsLeft: null });
    expect(tried.jobs.running()?.jobId).toBe(first.jobId);
    expect(tried.jobs.open().map(({ jobId }) => jobId)).toEqual([first.jobId, second.jobId]);
    let beside = false;
    tried.onProgress = (job) => {
      beside ||=
        job.jobId === second.jobId && job.done > 0 && tried.jobs.get(first.jobId).finishedAt === null;
    };
    expect((await tried.ended(second.jobId)).state).toBe('completed');
    expect(tried.jobs.get(first.jobId).state).toBe('completed');
    expect(beside).toBe(false);
    expect(tried.jobs.open()).toEqual([]);
    await tried.expectNothingLost(tried.jobs.get(second.jobId).ticket!.ticketId, 130);
  });

  it('starts when the other is paused, and that one waits when it is resumed', async () => {
    const [first, second] = await startTwo();
    tried.jobs.pause(first.jobId);
    await tried.when(first.jobId, ({ state }) => state === 'paused');
    await tried.when(second.jobId, ({ state }) => state === 'running');
    expect(tried.jobs.resume(first.jobId).state).toBe('queued');
    expect((await tried.ended(first.jobId)).state).toBe('completed');
    expect(tried.jobs.get(second.jobId).state).toBe('completed');
  });

  it('can be cancelled before its turn: nothing of it was done', async () => {
    const [first, second] = await startTwo();
    expect(tried.jobs.cancel(second.jobId)).toMatchObject({ state: 'cancelled', done: 0 });
    await tried.ended(first.jobId);
    expect(tried.jobs.get(second.jobId)).toMatchObject({ state: 'cancelled', done: 0 });
    expect(tried.jobs.running()).toBeNull();
  });

  it('can be paused before its turn, and does not start until it is resumed', async () => {
    const [first, second] = await startTwo();
    expect(tried.jobs.pause(second.jobId).state).toBe('paused');
    await tried.ended(first.jobId);
    expect(tried.jobs.get(second.jobId)).toMatchObject({ state: 'paused', done: 0 });
    expect(tried.jobs.resume(second.jobId).state).toBe('running');
    expect((await tried.ended(second.jobId)).state).toBe('completed');
  });

  it('starts when the other was cancelled', async () => {
    const [first, second] = await startTwo();
    tried.jobs.cancel(first.jobId);
    expect((await tried.ended(second.jobId)).state).toBe('completed');
    expect(tried.jobs.get(first.jobId).state).toBe('cancelled');
  });

  it('runs however long it waits: its plan does not become too old meanwhile', async () => {
    const [first, second] = [
      await tried.plan('regenerate', { search: 'a' }),
      await tried.plan('delete', {}),
    ] as const;
    const { time, db } = tried.service;
    const secondLivesForDays = async (): Promise<boolean> => {
      const query = db.selectFrom('plans').select('expires_at').where('plan_id', '=', second.planId);
      return (await query.executeTakeFirstOrThrow()).expires_at > time.now + 6 * day;
    };
    let isLate = false;
    tried.proxy.control.meddle = async (request): Promise<Meddling> => {
      if (!isChunk(request) || offsetOf(request) !== 25 || isLate) return 'pass';
      isLate = true;
      await vi.waitUntil(secondLivesForDays, 10_000);
      time.now += 6 * day;
      return 'pass';
    };
    tried.jobs.start('regenerate', first.planId);
    const waiting = tried.jobs.start('delete', second.planId);
    expect(waiting.state).toBe('queued');
    expect(await tried.ended(waiting.jobId)).toMatchObject({ state: 'completed', succeeded: 130 });
  });

  it('runs after those before it, in their order', async () => {
    const [, second] = await startTwo();
    const third = tried.jobs.start('delete', (await tried.plan('delete', {})).planId);
    expect(third.state).toBe('queued');
    expect((await tried.ended(third.jobId)).succeeded).toBe(130);
    expect(tried.jobs.get(second.jobId)).toMatchObject({ state: 'completed', succeeded: 130, gone: 0 });
  });
});
