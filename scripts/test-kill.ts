import { killConsole } from '../test/integration/electron/journal/kill-console.ts';
import { killConsoleMoves } from '../test/integration/electron/journal/kill-console-moves.ts';
import { killService } from '../test/integration/electron/journal/kill-service.ts';
import { killServiceMoves } from '../test/integration/electron/journal/kill-service-moves.ts';
import { killRounds } from '../test/integration/service/kill-rounds.ts';

/** `npm run test:kill`: kill -9 of the service a hundred times under load on both databases, and of the console in bulk jobs. */
const rounds = 100;
for (const engine of ['SQLite', 'PostgreSQL'] as const) {
  const { acknowledged, doubtful, faults } = await killRounds(engine, rounds);
  const end = faults.length === 0 ? 'nothing lost' : `FAILED: ${faults.join('\n')}`;
  console.log(
    `${engine}: ${rounds} kills, ${acknowledged} changes acknowledged, ${doubtful} in doubt, ${end}`,
  );
  if (faults.length > 0) process.exitCode = 1;
}

/** Of the console, in the middle of regenerating that many keys. */
const consoleKills = 300;
const keys = 2000;
const { kills, midway, jobsEnded, faults } = await killConsole(consoleKills, keys);
const end = faults.length === 0 ? 'no secret lost, no key in two states' : `FAILED: ${faults.join('\n')}`;
console.log(
  `Console: ${kills} kills, ${midway} in the middle of a bulk regenerate, ${jobsEnded} jobs ended, ${end}`,
);
if (faults.length > 0) process.exitCode = 1;

/** Of the key service, while the console regenerates. */
const service = await killService(consoleKills, keys);
console.log(
  `Service: ${service.kills} kills in bulk regenerates, ${service.jobsEnded} jobs ended, ${service.faults.length === 0 ? 'no secret lost, no key in two states' : `FAILED: ${service.faults.join('\n')}`}`,
);
if (service.faults.length > 0) process.exitCode = 1;

/** Of either, in the middle of bulk deletes, restores and purges. */
const movesKills = 50;
for (const [name, killMoves] of [
  ['Console', killConsoleMoves],
  ['Service', killServiceMoves],
] as const) {
  const moves = await killMoves(movesKills, 4);
  const { midway } = moves;
  console.log(
    `${name}: killed in ${midway.delete} bulk deletes, ${midway.restore} restores, ${midway.purge} purges, ${moves.jobsEnded} jobs ended, ${moves.faults.length === 0 ? 'no key in two states' : `FAILED: ${moves.faults.join('\n')}`}`,
  );
  if (moves.faults.length > 0) process.exitCode = 1;
}
