import { expect, it } from 'vitest';
import { killConsoleMoves, type MovesReport } from './kill-console-moves.ts';
import { killServiceMoves } from './kill-service-moves.ts';

/** `npm run test:kill` does it 50 times each. */
const kills = 1;

const expectAllWell = ({ faults, midway }: MovesReport): void => {
  expect(faults).toEqual([]);
  for (const count of Object.values(midway)) expect(count).toBeGreaterThanOrEqual(kills);
};

it('kill -9 of the console in the middle of a bulk delete, restore and purge: each key is in one state, each job ends', async () => {
  expectAllWell(await killConsoleMoves(kills, 1));
}, 120_000);

it('kill -9 of the key service in the middle of a bulk delete, restore and purge: each key is in one state, each job completes', async () => {
  expectAllWell(await killServiceMoves(kills, 1));
}, 120_000);
