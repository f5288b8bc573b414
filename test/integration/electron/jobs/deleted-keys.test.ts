import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Check } from 'typebox/value';
import { contract } from '../../../../electron/contract/index.ts';
import type { Job } from '../../../../electron/contract/jobs/job.ts';
import { consoleOnService, type ConsoleOnService } from '../../../support/console-on-service.ts';

vi.mock('electron', () => ({ clipboard: {}, ClipboardItem: vi.fn(), nativeTheme: {}, utilityProcess: {} }));
vi.mock('electron-store', () => ({ default: vi.fn() }));
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let tried: ConsoleOnService;
beforeAll(async () => {
  tried = await consoleOnService({ keys: 8 });
  await tried.connect();
});
afterAll(() => tried.stop());

const ended = async ({ jobId }: Job): Promise<Job> =>
  vi.waitUntil(async () => {
    const job = await tried.handlers.jobs.getJob({ jobId });
    return job.finishedAt === null ? null : job;
  }, 10_000);
const keysNow = async () => (await tried.handlers.keys.listKeys({})).items;
const listDeleted = () => tried.handlers.deletedKeys.listDeletedKeys({});
const deleteMany = async (keyIds: string[]) => {
  const { keys } = tried.handlers;
  const { planId } = await keys.planKeys({ action: 'delete', selection: { kind: 'ids', keyIds } });
  return ended(await keys.bulkDeleteKeys({ planId }));
};

describe('what the console deleted', () => {
  it('says not_connected before anything is connected', async () => {
    const other = await consoleOnService({ keys: 1 });
    const { deletedKeys } = other.handlers;
    const selection = { kind: 'ids' as const, keyIds: ['a'] };
    for (const ask of [
      () => deletedKeys.listDeletedKeys({}),
      () => deletedKeys.planDeletedKeys({ action: 'restore', selection }),
      () => deletedKeys.restoreKeys({ planId: 'a' }),
      () => deletedKeys.purgeKeys({ planId: 'a' }),
    ]) {
      await expect(ask()).rejects.toMatchObject({ code: 'not_connected' });
    }
    await other.stop();
  });

  it('of one bulk action is restored by it, and nothing else', async () => {
    const [alone, ...others] = await keysNow();
    await tried.handlers.keys.deleteKey({ keyId: alone!.keyId });
    const chosen = others.slice(0, 3).map(({ keyId }) => keyId);
    const { jobId } = await deleteMany(chosen);
    const { deletedKeys } = tried.handlers;
    const plan = await deletedKeys.planDeletedKeys({ action: 'restore', selection: { kind: 'job', jobId } });
    expect(plan).toMatchObject({ action: 'restore', count: 3 });
    const job = await ended(await deletedKeys.restoreKeys({ planId: plan.planId }));
    expect(job).toMatchObject({ action: 'restore', state: 'completed', succeeded: 3, failed: 0 });
    expect(new Set((await keysNow()).map(({ keyId }) => keyId))).toEqual(
      new Set(others.map(({ keyId }) => keyId)),
    );
    expect((await listDeleted()).items.map(({ keyId }) => keyId)).toEqual([alone!.keyId]);
  });

  it('stays deleted, as skipped, where the user has another key by now', async () => {
    const { keys, deletedKeys, jobs } = tried.handlers;
    const key = (await keysNow()).find(({ userActive }) => userActive)!;
    await keys.deleteKey({ keyId: key.keyId });
    await keys.createKey({ userId: key.userId });
    const selection = { kind: 'ids' as const, keyIds: [key.keyId] };
    const plan = await deletedKeys.planDeletedKeys({ action: 'restore', selection });
    expect(plan.warnings).toContainEqual({ code: 'user_has_key', count: 1 });
    const job = await ended(await deletedKeys.restoreKeys({ planId: plan.planId }));
    expect(job).toMatchObject({ succeeded: 0, skipped: [{ outcome: 'key_exists', count: 1 }] });
    const results = await jobs.listJobResults({ jobId: job.jobId, offset: 0, limit: 10 });
    expect(results.items).toMatchObject([{ userName: key.userName, outcome: 'key_exists' }]);
  });

  it('is deleted for good', async () => {
    const { deletedKeys } = tried.handlers;
    const { total } = await listDeleted();
    expect(Check(contract.deletedKeys.listDeletedKeys.output, await listDeleted())).toBe(true);
    const selection = { kind: 'query' as const, filter: {}, except: [] };
    const plan = await deletedKeys.planDeletedKeys({ action: 'purge', selection });
    expect(plan.count).toBe(total);
    const job = await ended(await deletedKeys.purgeKeys({ planId: plan.planId }));
    expect(job).toMatchObject({ action: 'purge', succeeded: total });
    expect((await listDeleted()).total).toBe(0);
    const again = await deletedKeys.planDeletedKeys({ action: 'restore', selection });
    expect(again.count).toBe(0);
  });

  it('is not purged by a plan to restore', async () => {
    const [key] = await keysNow();
    await tried.handlers.keys.deleteKey({ keyId: key!.keyId });
    const { deletedKeys } = tried.handlers;
    const selection = { kind: 'ids' as const, keyIds: [key!.keyId] };
    const { planId } = await deletedKeys.planDeletedKeys({ action: 'restore', selection });
    await expect(deletedKeys.purgeKeys({ planId })).rejects.toMatchObject({ code: 'plan_action_mismatch' });
    expect((await listDeleted()).total).toBe(1);
  });
});
