import { expect, it } from 'vitest';
import { killConsole } from './kill-console.ts';

/** `npm run test:kill` does it 300 times. */
const kills = 5;

it('kill -9 of the console in the middle of a bulk regenerate: no secret is lost, no key is in two states, the job ends', async () => {
  const report = await killConsole(kills, 600);
  expect(report.faults).toEqual([]);
  expect(report.midway).toBe(kills);
}, 120_000);
