import { afterEach, describe, expect, it, vi } from 'vitest';
import { jobsOnService, type JobsOnService } from '../../../support/jobs-on-service.ts';

vi.mock('electron', () => ({ utilityProcess: {} }));
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

const day = 24 * 3_600_000;
let tried: JobsOnService;
afterEach(() => tried.stop());

/** Before each chunk the clocks of console and service become others. */
async function runWithJumps(keys: number, jump: (nth: number) => { console: number; service: number }) {
  const time = { console: Date.now() };
  tried = await jobsOnService({ keys, clock: () => time.console });
  const begun = tried.service.time.now;
  // Once before each chunk: one that is sent again finds the clocks as they are.
  const seen = new Set<number>();
  tried.meddleWithChunks((_nth, offset) => {
    if (seen.has(offset)) return 'pass';
    seen.add(offset);
    const to = jump(seen.size - 1);
    time.console = begun + to.console;
    tried.service.time.now = begun + to.service;
    return 'pass';
  });
  const job = await tried.run('regenerate', await tried.plan('regenerate', {}));
  tried.service.time.now = begun;
  return job;
}

describe('A bulk regenerate while clocks jump', () => {
  it("completes, whatever the console's clock says", async () => {
    const jumps = [0, 400 * day, -400 * day, 30 * day, -1];
    const job = await runWithJumps(400, (nth) => ({ console: jumps[nth % jumps.length] ?? 0, service: 0 }));
    expect(job).toMatchObject({ state: 'completed', done: 400, failed: 0 });
    await tried.expectNothingLost(job.ticket?.ticketId ?? '', 400);
  });

  it("completes when the service's clock goes back a year or forward by days, since it signs in again", async () => {
    const jumps = [0, 2 * day, -365 * day, 5 * day];
    const job = await runWithJumps(400, (nth) => ({ console: 0, service: jumps[nth % jumps.length] ?? 0 }));
    expect(job).toMatchObject({ state: 'completed', done: 400, failed: 0 });
    await tried.expectNothingLost(job.ticket?.ticketId ?? '', 400);
  });

  it('loses nothing when the service jumps past the life of the plan: what was done stays, the rest failed, and says why', async () => {
    const job = await runWithJumps(400, (nth) => ({ console: 0, service: nth < 2 ? 0 : 60 * day }));
    const results = await tried.listResults({ jobId: job.jobId, offset: 0, limit: 500 });
    const states = results.items.map(({ outcome, reason }) => `${outcome} ${reason ?? ''}`);

    expect(states).toHaveLength(400);
    const regenerated = states.filter((state) => state.startsWith('regenerated')).length;
    expect(regenerated).toBeGreaterThan(0);
    expect(states.filter((state) => /^failed The plan is too old/.test(state))).toHaveLength(
      400 - regenerated,
    );
    await tried.expectNothingLost(job.ticket?.ticketId ?? '', regenerated);
  });
});
