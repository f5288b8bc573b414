import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listKeys } from '../../../../service/api/list-keys.ts';
import { planCreateKeys } from '../../../../service/api/plan-create-keys.ts';
import { searchUsers } from '../../../../service/api/search-users.ts';
import { jobsOnService, type JobsOnService } from '../../../support/jobs-on-service.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let tried: JobsOnService;
beforeEach(async () => {
  tried = await jobsOnService({ keys: 10 });
});
afterEach(() => tried.stop());

const usersWithoutKey = async () => {
  const { items } = await tried.client.call(searchUsers, { query: { query: '', limit: 100 } });
  return items.filter(({ hasKey }) => !hasKey).map(({ userId }) => userId);
};
async function planFor(userIds: readonly string[]) {
  const plan = await tried.client.call(planCreateKeys, { body: { offset: 0, userIds: [...userIds] } });
  tried.jobs.offer({ ...plan, action: 'create' });
  return plan;
}
const run = async (userIds: readonly string[]) =>
  tried.ended(tried.jobs.start('create', (await planFor(userIds)).planId).jobId);

describe('bulk create', () => {
  it('makes a key for each user, and holds each secret under the ticket of the job', async () => {
    const users = await usersWithoutKey();
    const job = await run(users);
    expect(job).toMatchObject({
      action: 'create',
      state: 'completed',
      succeeded: users.length,
      skipped: [],
      ticket: { reason: 'bulk-create-keys', count: users.length },
    });
    await tried.expectNothingLost(job.ticket!.ticketId, users.length);
    expect(await tried.service.audited('bulk-create-keys')).toBe(users.length);
  });

  it('counts who could not get a key by the reason, and names them', async () => {
    const { items } = await tried.client.call(listKeys, { query: { limit: 1 } });
    const [owner] = items;
    const [free] = await usersWithoutKey();
    const job = await run([owner!.userId, free!, 'stranger']);
    expect(job).toMatchObject({
      state: 'completed',
      done: 3,
      succeeded: 1,
      failed: 0,
      skipped: [
        { outcome: 'key_exists', count: 1 },
        { outcome: 'user_gone', count: 1 },
      ],
    });
    expect(await tried.resultsOf(job.jobId)).toMatchObject([
      { userName: owner!.userName, clientId: owner!.clientId, outcome: 'key_exists' },
      { outcome: 'created' },
      { userName: 'stranger', clientId: null, outcome: 'user_gone' },
    ]);
  });

  it('loses no secret and makes no second key when answers are lost', async () => {
    const users = await usersWithoutKey();
    tried.meddleWithChunks((nth) => (nth % 2 === 0 && nth < 4 ? 'drop-answer' : 'pass'));
    const job = await run(users);
    expect(job).toMatchObject({ state: 'completed', succeeded: users.length });
    await tried.expectNothingLost(job.ticket!.ticketId, users.length);
    expect(await tried.service.allKeys()).toHaveLength(users.length + 10);
  });

  it('names those that a cancel left untouched, without ids that no key has', async () => {
    const users = await usersWithoutKey();
    tried.onProgress = (job) => {
      if (job.done > 0) tried.jobs.cancel(job.jobId);
    };
    const job = await run(users);
    expect(job.state).toBe('cancelled');
    const results = await tried.resultsOf(job.jobId);
    const untouched = results.filter(({ outcome }) => outcome === 'untouched');
    expect(untouched).toHaveLength(users.length - job.succeeded);
    for (const item of untouched) {
      expect(item).toMatchObject({ keyId: null, clientId: null, userName: expect.any(String) as string });
    }
  });
});
