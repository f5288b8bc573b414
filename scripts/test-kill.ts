import { killRounds } from '../test/integration/service/kill-rounds.ts';

/** `npm run test:kill`: kill -9 of the service a hundred times under load, on both databases. */
const rounds = 100;
for (const engine of ['SQLite', 'PostgreSQL'] as const) {
  const { acknowledged, doubtful, faults } = await killRounds(engine, rounds);
  const end = faults.length === 0 ? 'nothing lost' : `FAILED: ${faults.join('\n')}`;
  console.log(
    `${engine}: ${rounds} kills, ${acknowledged} changes acknowledged, ${doubtful} in doubt, ${end}`,
  );
  if (faults.length > 0) process.exitCode = 1;
}
