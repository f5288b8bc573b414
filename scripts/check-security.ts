import { advisories } from './check/advisories.ts';
import { electronegativity } from './check/electronegativity.ts';
import { licences } from './check/licences.ts';
import { unusedDependencies } from './check/unused-dependencies.ts';

/** `npm run check:security`: electronegativity against its baseline, licences, unused dependencies, known holes. */
const asked = advisories();
const checks: readonly (readonly [name: string, faults: readonly string[] | null])[] = [
  ['electronegativity', await electronegativity()],
  ['licences', licences()],
  ['unused dependencies', unusedDependencies()],
  ['advisories', await asked],
];
for (const [name, faults] of checks) {
  if (faults === null) console.log(`${name}: skipped, since the registry does not answer npm audit.`);
  else if (faults.length === 0) console.log(`${name}: nothing`);
  else for (const fault of faults) console.log(`${name}: ${fault}`);
}
process.exitCode = checks.some(([, faults]) => faults !== null && faults.length > 0) ? 1 : 0;
