import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../electron/contract/core/errors.ts';
import { listKeys } from '../../../service/api/list-keys.ts';
import { jobsOnService, type JobsOnService, isChunk } from '../../support/jobs-on-service.ts';
import { problem } from '../../support/meddling-proxy.ts';

let tried: JobsOnService;
beforeEach(async () => {
  tried = await jobsOnService({ keys: 130 });
});
afterEach(() => tried.stop());

describe('the answer of a chunk is lost after the service has done it', () => {
  it('bulk delete: it is done again, and nothing is deleted twice', async () => {
    const plan = await tried.plan('delete', {});
    tried.meddleWithChunks((nth) => (nth === 1 || nth === 2 ? 'drop-answer' : 'pass'));
    const job = await tried.run('delete', plan);
    expect(job).toMatchObject({ state: 'completed', succeeded: 130, gone: 0, failed: 0 });
    expect(await tried.service.keyIds()).toEqual([]);
    expect(await tried.service.audited('bulk-delete-keys')).toBe(130);
  });

  it('bulk regenerate: all end with a valid secret, and those of the lost answer open nothing', async () => {
    const before = await tried.versions();
    const plan = await tried.plan('regenerate', {});
    tried.meddleWithChunks((nth) => (nth === 1 ? 'drop-answer' : 'pass'));
    const job = await tried.run('regenerate', plan);
    expect(job).toMatchObject({ state: 'completed', succeeded: 130, ticket: { count: 130 } });
    await tried.expectNothingLost(job.ticket!.ticketId, 130);
    const after = await tried.versions();
    const changes = [...before].map(([keyId, version]) => (after.get(keyId) ?? 0) - version);
    // Those of the lost chunk were made new once more: the secrets on the way are not the ones that count.
    expect(new Set(changes)).toEqual(new Set([1, 2]));
  });

  it('the request itself is lost: it is sent again', async () => {
    const plan = await tried.plan('regenerate', {});
    tried.meddleWithChunks((nth) => (nth === 0 ? 'drop-request' : 'pass'));
    const job = await tried.run('regenerate', plan);
    expect(job).toMatchObject({ state: 'completed', succeeded: 130 });
    await tried.expectNothingLost(job.ticket!.ticketId, 130);
    expect(await tried.service.audited('bulk-regenerate-keys')).toBe(130);
  });

  it('a proxy that gives up waiting (504) is a lost answer too', async () => {
    const plan = await tried.plan('delete', {});
    tried.meddleWithChunks((nth) => (nth === 0 ? { status: 504 } : 'pass'));
    expect(await tried.run('delete', plan)).toMatchObject({ state: 'completed', succeeded: 130 });
  });

  it('cancelled while the outcome is unknown: it is reported as failed, with the reason, not as untouched', async () => {
    const before = await tried.versions();
    const plan = await tried.plan('regenerate', {});
    tried.meddleWithChunks((nth) => (nth === 0 ? 'drop-answer' : 'drop-request'));
    const started = tried.jobs.start('regenerate', plan.planId);
    await tried.when(started.jobId, ({ state }) => state === 'waiting');
    tried.jobs.cancel(started.jobId);
    const job = await tried.ended(started.jobId);
    const after = await tried.versions();
    const changed = [...before].filter(([keyId, version]) => after.get(keyId) !== version).length;
    expect(changed).toBeGreaterThan(0);
    expect(job).toMatchObject({ state: 'cancelled', succeeded: 0, failed: changed });
    const failed = (await tried.resultsOf(job.jobId)).filter(({ outcome }) => outcome === 'failed');
    expect(new Set(failed.map(({ reason }) => reason))).toEqual(new Set([sentenceOf('outcome_unknown')]));
  });

  it('and "Retry failed" makes these secrets new', async () => {
    const plan = await tried.plan('regenerate', {});
    tried.meddleWithChunks(() => 'drop-answer');
    const started = tried.jobs.start('regenerate', plan.planId);
    await tried.when(started.jobId, ({ state }) => state === 'waiting');
    tried.jobs.cancel(started.jobId);
    const { failed } = await tried.ended(started.jobId);
    tried.meddleWithChunks(() => 'pass');
    tried.jobs.retry(started.jobId);
    const job = await tried.ended(started.jobId);
    // What the cancel left untouched stays untouched.
    expect(job).toMatchObject({
      state: 'cancelled',
      succeeded: failed,
      failed: 0,
      ticket: { count: failed },
    });
    await tried.expectNothingLost(job.ticket!.ticketId, failed);
  });

  it('a lost sign-in is no lost chunk: cancelled then, the keys are untouched', async () => {
    const plan = await tried.plan('delete', {});
    tried.proxy.control.meddle = (request) => {
      if (isChunk(request)) return problem('session_expired', 401);
      return request.path === '/api/v1/session' ? 'drop-answer' : 'pass';
    };
    const started = tried.jobs.start('delete', plan.planId);
    await tried.when(started.jobId, ({ state }) => state === 'waiting');
    tried.jobs.cancel(started.jobId);
    expect(await tried.ended(started.jobId)).toMatchObject({ state: 'cancelled', done: 0 });
    expect(await tried.service.keyIds()).toHaveLength(130);
  });
});

describe('the service is away', () => {
  it('the job waits, says so, and goes on by itself when it is back', async () => {
    const plan = await tried.plan('regenerate', {});
    let gone: Promise<void> | undefined;
    tried.meddleWithChunks((nth) => {
      if (nth === 1) gone = tried.proxy.goAway();
      return 'pass';
    });
    const { jobId } = tried.jobs.start('regenerate', plan.planId);
    const waiting = await tried.when(jobId, ({ state }) => state === 'waiting');
    expect(waiting.done).toBeGreaterThan(0);
    expect(tried.told.some(({ state }) => state === 'waiting')).toBe(true);
    await gone;
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(tried.jobs.get(jobId).state).toBe('waiting');
    await tried.proxy.comeBack();
    const job = await tried.ended(jobId);
    expect(job).toMatchObject({ state: 'completed', succeeded: 130 });
    await tried.expectNothingLost(job.ticket!.ticketId, 130);
    expect(tried.reachable.at(-1)).toBe(true);
    expect(tried.reachable).toContain(false);
  });

  it('cancelled while it is away: the job ends without waiting for it, and what was not begun is untouched', async () => {
    const plan = await tried.plan('delete', {});
    await tried.proxy.goAway();
    await expect(tried.client.call(listKeys)).rejects.toMatchObject({ code: 'service_unreachable' });
    const { jobId } = tried.jobs.start('delete', plan.planId);
    await tried.when(jobId, ({ state }) => state === 'waiting');
    tried.jobs.cancel(jobId);
    expect(await tried.ended(jobId)).toMatchObject({ state: 'cancelled', done: 0 });
    expect(await tried.service.keyIds()).toHaveLength(130);
  });

  it('disconnected under way (only quitting can do that): the job ends and says why', async () => {
    const plan = await tried.plan('delete', {});
    tried.onProgress = ({ done }) => {
      if (done > 0) tried.connected = false;
    };
    const job = await tried.run('delete', plan);
    expect(job.state).toBe('partly-failed');
    expect(job.succeeded + job.failed).toBe(130);
    expect(await tried.service.keyIds()).toHaveLength(job.failed);
    expect((await tried.resultsOf(job.jobId)).at(-1)?.reason).toBe(sentenceOf('not_connected'));
  });
});
