import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sentenceOf, type AppErrorCode } from '../../../electron/contract/core/errors.ts';
import { jobsOnService, type JobsOnService, isChunk, offsetOf } from '../../support/jobs-on-service.ts';
import { problem } from '../../support/meddling-proxy.ts';
import { adminAuthorization } from '../../support/service-on-sample-jira.ts';

let tried: JobsOnService;
beforeEach(async () => {
  tried = await jobsOnService({ keys: 130 });
});
afterEach(() => tried.stop());

describe('the service asks to wait', () => {
  it.each<[AppErrorCode, number]>([
    ['database_busy', 503],
    ['too_many_requests', 429],
    ['jira_rate_limited', 503],
    ['jira_timeout', 504],
    ['stopping', 503],
  ])('%s: the same chunk is tried again, and all are done', async (code, status) => {
    const plan = await tried.plan('delete', {});
    tried.meddleWithChunks((nth) => (nth < 4 ? problem(code, status) : 'pass'));
    expect(await tried.run('delete', plan)).toMatchObject({ state: 'completed', succeeded: 130, failed: 0 });
  });

  it('as long as Retry-After says', async () => {
    const plan = await tried.plan('delete', {});
    tried.meddleWithChunks((nth) => (nth === 0 ? problem('database_busy', 503, { retryAfter: 2 }) : 'pass'));
    const began = performance.now();
    await tried.run('delete', plan);
    expect(performance.now() - began).toBeGreaterThan(1_900);
  });
});

describe('the plan cannot go on', () => {
  it('too old in the middle: all the rest has failed with the sentence, and nothing of it was touched', async () => {
    const plan = await tried.plan('delete', {});
    tried.meddleWithChunks((nth) => {
      // A begun plan can be ended for seven days.
      if (nth === 1) tried.service.time.now += 7 * 86_400_000;
      return 'pass';
    });
    const job = await tried.run('delete', plan);
    expect(job.state).toBe('partly-failed');
    expect(job.succeeded).toBeGreaterThan(0);
    expect(job.succeeded + job.failed).toBe(130);
    expect(await tried.service.keyIds()).toHaveLength(job.failed);
    const failed = (await tried.resultsOf(job.jobId)).filter(({ outcome }) => outcome === 'failed');
    expect(new Set(failed.map(({ reason }) => reason))).toEqual(new Set([sentenceOf('plan_expired')]));
  });

  it('a chunk whose answer was lost before that says so: only the others are known to be untouched', async () => {
    const plan = await tried.plan('regenerate', {});
    tried.meddleWithChunks((nth) => (nth === 0 ? 'drop-answer' : problem('plan_expired', 410)));
    const job = await tried.run('regenerate', plan);
    expect(job).toMatchObject({ state: 'partly-failed', failed: 130 });
    const reasons = (await tried.resultsOf(job.jobId)).map(({ reason }) => reason);
    expect(reasons.slice(0, 25)).toEqual(Array(25).fill(sentenceOf('outcome_unknown')));
    expect(reasons.slice(25)).toEqual(Array(105).fill(sentenceOf('plan_expired')));
  });

  it.each<[AppErrorCode, number]>([['plan_not_found', 404]])(
    '%s ends the job at once',
    async (code, status) => {
      const plan = await tried.plan('delete', {});
      tried.meddleWithChunks(() => problem(code, status));
      expect(await tried.run('delete', plan)).toMatchObject({
        state: 'partly-failed',
        failed: 130,
        succeeded: 0,
      });
      expect(tried.proxy.count('POST', '/api/v1/keys/bulk-')).toBe(1);
    },
  );
});

describe('a chunk fails inside the service', () => {
  it('three times: that chunk has failed, the next ones go on, and "Retry failed" finishes it', async () => {
    const plan = await tried.plan('regenerate', {});
    tried.meddleWithChunks((_nth, offset) => (offset === 0 ? problem('internal', 500) : 'pass'));
    const first = await tried.run('regenerate', plan);
    expect(first).toMatchObject({
      state: 'partly-failed',
      succeeded: 105,
      failed: 25,
      ticket: { count: 105 },
    });
    const tries = tried.proxy.seen.filter((request) => isChunk(request) && offsetOf(request) === 0);
    expect(tries).toHaveLength(3);
    tried.meddleWithChunks(() => 'pass');
    tried.jobs.retry(first.jobId);
    const job = await tried.ended(first.jobId);
    expect(job).toMatchObject({ jobId: first.jobId, state: 'completed', succeeded: 130, failed: 0 });
    expect(job.ticket?.ticketId).toBe(first.ticket?.ticketId);
    await tried.expectNothingLost(job.ticket!.ticketId, 130);
  });

  it('twice: the third try does it', async () => {
    const plan = await tried.plan('delete', {});
    tried.meddleWithChunks((nth) => (nth < 2 ? problem('internal', 500) : 'pass'));
    expect(await tried.run('delete', plan)).toMatchObject({ state: 'completed', succeeded: 130 });
  });

  it('an answer that makes no sense may stand for work that was done: it is not called harmless', async () => {
    const plan = await tried.plan('delete', {});
    tried.meddleWithChunks((_nth, offset) =>
      offset === 0 ? { status: 200, body: '{"results":[]}' } : 'pass',
    );
    const job = await tried.run('delete', plan);
    expect(job).toMatchObject({ state: 'partly-failed', succeeded: 105, failed: 25 });
    expect((await tried.resultsOf(job.jobId))[0]?.reason).toBe(sentenceOf('outcome_unknown'));
  });

  it('an answer for fewer keys than asked is refused instead of counted for the wrong keys', async () => {
    const plan = await tried.plan('delete', {});
    const body = JSON.stringify({ planId: plan.planId, offset: 0, nextOffset: 25, results: [] });
    tried.meddleWithChunks((_nth, offset) => (offset === 0 ? { status: 200, body } : 'pass'));
    expect(await tried.run('delete', plan)).toMatchObject({ succeeded: 105, failed: 25, done: 130 });
  });

  it('the state says "waiting" only while it waits', async () => {
    const plan = await tried.plan('delete', {});
    const states: string[] = [];
    tried.onProgress = ({ state, failed, done }) => {
      if (failed > 0 && done < 130) states.push(state);
    };
    tried.meddleWithChunks((_nth, offset) => (offset === 0 ? problem('internal', 500) : 'pass'));
    await tried.run('delete', plan);
    expect(states).not.toContain('waiting');
    expect(states.length).toBeGreaterThan(0);
  });
});

describe('the credentials are refused in the middle', () => {
  /** Every sign-in is refused with this code, and the session there is has ended. */
  const refuse = (code: AppErrorCode, status: number) => {
    let chunks = 0;
    tried.proxy.control.meddle = (request) => {
      if (request.path === '/api/v1/session' && request.method === 'POST') return problem(code, status);
      return isChunk(request) && chunks++ > 0 ? problem('session_expired', 401) : 'pass';
    };
  };
  const signIns = () => tried.proxy.count('POST', '/api/v1/session');
  const accept = () =>
    tried.client.replaceCredentials(adminAuthorization, () => Promise.resolve(adminAuthorization));

  it.each<[AppErrorCode, number]>([
    ['jira_credentials_refused', 401],
    ['not_an_admin', 403],
    ['caller_deactivated', 403],
  ])('%s: the job waits, asks Jira no second time, and goes on with new ones', async (code, status) => {
    const plan = await tried.plan('regenerate', {});
    refuse(code, status);
    const { jobId } = tried.jobs.start('regenerate', plan.planId);
    await tried.when(jobId, ({ state }) => state === 'waiting');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(tried.jobs.get(jobId).state).toBe('waiting');
    expect(signIns()).toBe(2);
    tried.proxy.control.meddle = () => 'pass';
    await accept();
    const job = await tried.ended(jobId);
    expect(job).toMatchObject({ state: 'completed', succeeded: 130, failed: 0 });
    await tried.expectNothingLost(job.ticket!.ticketId, 130);
  });

  it('it can be cancelled: what was not touched stays', async () => {
    const plan = await tried.plan('delete', {});
    refuse('jira_credentials_refused', 401);
    const { jobId } = tried.jobs.start('delete', plan.planId);
    await tried.when(jobId, ({ state }) => state === 'waiting');
    tried.jobs.cancel(jobId);
    const job = await tried.ended(jobId);
    expect(job).toMatchObject({ state: 'cancelled', failed: 0 });
    expect(await tried.service.keyIds()).toHaveLength(130 - job.succeeded);
  });
});

describe('the session ends in the middle', () => {
  it('main signs in again and goes on: nothing fails', async () => {
    const plan = await tried.plan('delete', {});
    tried.meddleWithChunks((nth) => (nth === 1 ? problem('session_expired', 401) : 'pass'));
    expect(await tried.run('delete', plan)).toMatchObject({ state: 'completed', succeeded: 130 });
    expect(tried.proxy.count('POST', '/api/v1/session')).toBe(2);
  });
});
