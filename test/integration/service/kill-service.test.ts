import { describe, expect, it } from 'vitest';
import { killRounds } from './kill-rounds.ts';

/** What fits into a minute for each; `npm run test:kill` does a hundred. */
const rounds = 10;

describe.each(['SQLite', 'PostgreSQL'] as const)('a service on %s that is killed under load', (engine) => {
  it(`has lost nothing that it acknowledged, ${rounds} times`, async () => {
    const { faults, acknowledged, doubtful } = await killRounds(engine, rounds);
    expect(faults).toEqual([]);
    expect(acknowledged).toBeGreaterThan(rounds * 10);
    // Kills met changes that were under way.
    expect(doubtful).toBeGreaterThan(rounds);
  }, 300_000);
});
