import { expect, it } from 'vitest';
import { killSyncRounds } from './kill-sync-rounds.ts';

it('an inventory whose console is killed in the middle of a sync shows what the service had at one moment, and goes on from there', async () => {
  const report = await killSyncRounds(5);
  expect(report.faults).toEqual([]);
}, 60_000);
