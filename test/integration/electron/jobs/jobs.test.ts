import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Job } from '../../../../electron/contract/jobs/job.ts';
import { jobsOnService, type JobsOnService } from '../../../support/jobs-on-service.ts';
import { wholeTicket } from '../../../support/whole-ticket.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let tried: JobsOnService;
beforeEach(async () => {
  tried = await jobsOnService({ keys: 130 });
});
afterEach(() => tried.stop());

const jobNotFound = { code: 'job_not_found' };

describe('bulk delete', () => {
  it('of all but 2 taken out deletes exactly the others', async () => {
    const before = await tried.service.keyIds();
    const kept = [before[3]!, before[90]!];
    const plan = await tried.plan('delete', { except: kept });
    expect(plan.count).toBe(128);
    const job = await tried.run('delete', plan);
    expect(job).toMatchObject({
      state: 'completed',
      total: 128,
      done: 128,
      succeeded: 128,
      gone: 0,
      failed: 0,
    });
    expect((await tried.service.keyIds()).toSorted()).toEqual(kept.toSorted());
    expect(await tried.service.audited('bulk-delete-keys')).toBe(128);
    expect(job.ticket).toBeNull();
  });

  it('reports a key that someone else deleted meanwhile as gone, and goes on', async () => {
    const before = await tried.service.keyIds();
    const plan = await tried.plan('delete', {});
    await tried.service.deleteKey(before[5]!);
    const job = await tried.run('delete', plan);
    expect(job).toMatchObject({ state: 'completed', succeeded: 129, gone: 1, failed: 0 });
    const { items } = await tried.listResults({
      jobId: job.jobId,
      outcome: 'gone',
      offset: 0,
      limit: 10,
    });
    expect(items.map(({ keyId }) => keyId)).toEqual([before[5]]);
  });
});

describe('bulk regenerate', () => {
  it('of all but 2 taken out: each of the others has a new secret that is valid and held under the ticket of the job', async () => {
    const before = await tried.service.allKeys();
    const kept = [before[0]!, before[129]!];
    const plan = await tried.plan('regenerate', { except: kept.map(({ keyId }) => keyId) });
    const job = await tried.run('regenerate', plan);
    expect(job).toMatchObject({ state: 'completed', succeeded: 128, ticket: { count: 128, collected: 0 } });
    const held = tried.vault.entries(job.ticket!.ticketId);
    expect(new Set(held.map(({ clientSecret }) => clientSecret)).size).toBe(128);
    for (const { clientId, clientSecret } of held) {
      expect(await tried.service.isValid(clientId, clientSecret)).toBe(true);
    }
    const after = new Map((await tried.service.allKeys()).map((key) => [key.keyId, key]));
    for (const key of before) {
      expect(after.get(key.keyId)!.version).toBe(key.version + (kept.includes(key) ? 0 : 1));
    }
  });

  it('lists results and new secrets as the list of keys is ordered, though it goes through the oldest first', async () => {
    const listed = await tried.service.allKeys();
    const job = await tried.run('regenerate', await tried.plan('regenerate', {}));
    const { items } = await tried.listResults({ jobId: job.jobId, offset: 0, limit: 500 });
    expect(items.map(({ keyId }) => keyId)).toEqual(listed.map(({ keyId }) => keyId));
    expect(items.map(({ position }) => position)).not.toEqual(listed.map((_, i) => i));
    const held = tried.vault.select(wholeTicket(job.ticket!.ticketId));
    expect(held.map(({ keyId }) => keyId)).toEqual(listed.map(({ keyId }) => keyId));
  });

  it('holds every new secret before progress tells of it', async () => {
    const plan = await tried.plan('regenerate', {});
    tried.onProgress = (job) => {
      if (job.succeeded > 0) expect(job.ticket?.count).toBe(job.succeeded);
      expect(tried.vault.uncollected()).toBeGreaterThanOrEqual(job.succeeded);
    };
    await tried.run('regenerate', plan);
    expect(tried.told.length).toBeGreaterThan(0);
  });

  it('tells no secret, neither in progress nor in the results', async () => {
    const job = await tried.run('regenerate', await tried.plan('regenerate', {}));
    const results = await tried.listResults({ jobId: job.jobId, offset: 0, limit: 500 });
    expect(results.total).toBe(130);
    const shown = JSON.stringify([tried.told, results, tried.jobs.list()]);
    for (const { clientSecret } of tried.vault.entries(job.ticket!.ticketId)) {
      expect(shown).not.toContain(clientSecret);
    }
  });

  it('goes on under the same ticket when the admin closed it in the middle: later secrets are not lost', async () => {
    const plan = await tried.plan('regenerate', {});
    let closed = 0;
    tried.onProgress = ({ ticket }) => {
      if (closed > 0 || !ticket) return;
      closed = ticket.count;
      tried.vault.close(ticket.ticketId);
    };
    const job = await tried.run('regenerate', plan);
    expect(closed).toBeGreaterThan(0);
    expect(job).toMatchObject({ succeeded: 130, ticket: { count: 130 - closed, collected: 0 } });
  });
});

describe('cancel in the middle', () => {
  it.each(['delete', 'regenerate'] as const)(
    'of a bulk %s: the report is the truth of the service',
    async (action) => {
      const before = new Map((await tried.service.allKeys()).map((key) => [key.keyId, key]));
      const plan = await tried.plan(action, {});
      tried.onProgress = (job) => {
        if (job.done > 0) tried.jobs.cancel(job.jobId);
      };
      const job = await tried.run(action, plan);
      expect(job).toMatchObject({ state: 'cancelled', total: 130, failed: 0, gone: 0 });
      expect(job.succeeded).toBeGreaterThan(0);
      expect(job.succeeded).toBeLessThan(130);
      const after = new Map((await tried.service.allKeys()).map((key) => [key.keyId, key]));
      const changed = [...before.values()].filter((key) => after.get(key.keyId)?.version !== key.version);
      expect(changed).toHaveLength(job.succeeded);
      const page = { jobId: job.jobId, offset: 0, limit: 500 };
      const { items } = await tried.listResults(page);
      expect(items).toHaveLength(130);
      // In the order of the list of keys: those that were not reached are named too, by the plan.
      expect(items.map(({ keyId }) => keyId)).toEqual([...before.keys()]);
      const touched = items.filter(({ outcome }) => outcome !== 'untouched').map(({ keyId }) => keyId);
      expect(touched.toSorted()).toEqual(changed.map(({ keyId }) => keyId).toSorted());
      const untouched = await tried.listResults({ ...page, outcome: 'untouched' });
      expect(untouched.total).toBe(130 - job.succeeded);
      const pages = [0, 10].map((offset) =>
        tried.listResults({ ...page, outcome: 'untouched', offset, limit: 10 }),
      );
      const paged = (await Promise.all(pages)).flatMap((one) => one.items);
      expect(paged).toEqual(untouched.items.slice(0, 20));
    },
  );

  it('says at once that it is being cancelled', async () => {
    const job = tried.jobs.start('delete', (await tried.plan('delete', {})).planId);
    expect(tried.jobs.cancel(job.jobId).state).toBe('cancelling');
    expect(tried.told.at(-1)?.state).toBe('cancelling');
    await tried.ended(job.jobId);
  });

  it('twice is the same as once', async () => {
    const job = tried.jobs.start('delete', (await tried.plan('delete', {})).planId);
    tried.jobs.cancel(job.jobId);
    const told = tried.told.length;
    expect(tried.jobs.cancel(job.jobId).state).toBe('cancelling');
    expect(tried.told).toHaveLength(told);
    expect((await tried.ended(job.jobId)).state).toBe('cancelled');
  });

  it('of a job that has ended changes nothing', async () => {
    const job = await tried.run('delete', await tried.plan('delete', {}));
    expect(tried.jobs.cancel(job.jobId)).toEqual(job);
  });
});

describe('what may be started', () => {
  it('only a plan that was shown here', () => {
    expect(() => tried.jobs.start('delete', 'made-up')).toThrow(
      expect.objectContaining({ code: 'plan_not_found' }) as Error,
    );
  });

  it('a plan once', async () => {
    const plan = await tried.plan('delete', {});
    await tried.run('delete', plan);
    expect(() => tried.jobs.start('delete', plan.planId)).toThrow(
      expect.objectContaining({ code: 'plan_not_found' }) as Error,
    );
  });

  it('not a plan for another action: one confirmed to regenerate never deletes', async () => {
    const plan = await tried.plan('regenerate', {});
    expect(() => tried.jobs.start('delete', plan.planId)).toThrow(
      expect.objectContaining({ code: 'plan_action_mismatch' }) as Error,
    );
    expect(await tried.service.keyIds()).toHaveLength(130);
  });

  it('nothing while not connected', async () => {
    const plan = await tried.plan('delete', {});
    tried.connected = false;
    expect(() => tried.jobs.start('delete', plan.planId)).toThrow(
      expect.objectContaining({ code: 'not_connected' }) as Error,
    );
  });

  it('no retry where nothing failed', async () => {
    const { jobId } = await tried.run('delete', await tried.plan('delete', {}));
    expect(() => tried.jobs.retry(jobId)).toThrow(
      expect.objectContaining({ code: 'job_nothing_to_retry' }) as Error,
    );
  });

  it('a bulk action that is unknown is not found', () => {
    const { jobs } = tried;
    for (const ask of [
      () => jobs.get('x'),
      () => jobs.cancel('x'),
      () => jobs.retry('x'),
      () => jobs.record('x'),
    ]) {
      expect(ask).toThrow(expect.objectContaining(jobNotFound) as Error);
    }
  });

  it('a plan of nothing ends at once', async () => {
    const plan = await tried.plan('delete', { search: 'nobody-is-called-so' });
    expect(await tried.run('delete', plan)).toMatchObject({ state: 'completed', total: 0, done: 0 });
  });
});

describe('progress', () => {
  it('is told at most five times a second, at every new state, and at the end', async () => {
    const time = { now: 0 };
    await tried.stop();
    tried = await jobsOnService({ keys: 130, clock: () => time.now });
    await tried.run('delete', await tried.plan('delete', {}));
    const states: Job['state'][] = tried.told.map(({ state }) => state);
    expect(states).toEqual(['completed']);
  });

  it('adds up at every moment', async () => {
    tried.onProgress = (job) => expect(job.done).toBe(job.succeeded + job.gone + job.failed);
    const job = await tried.run('regenerate', await tried.plan('regenerate', {}));
    // When secrets leave is reckoned anew each time, to the millisecond.
    const leavesAt = expect.closeTo(job.ticket?.leavesAt ?? NaN, -1) as number;
    expect(tried.told.at(-1)).toEqual({ ...job, ticket: { ...job.ticket, leavesAt } });
  });
});
