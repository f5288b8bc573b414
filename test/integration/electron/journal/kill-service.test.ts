import { expect, it } from 'vitest';
import { killService } from './kill-service.ts';

/** `npm run test:kill` does it 300 times. */
const kills = 4;

it('kill -9 of the key service in the middle of bulk regenerates: no secret is lost, no key is in two states, the jobs complete', async () => {
  const report = await killService(kills, 600);
  expect(report.faults).toEqual([]);
  expect(report.kills).toBe(kills);
}, 180_000);
