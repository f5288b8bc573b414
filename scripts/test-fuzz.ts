import { fuzzService } from '../test/integration/service/fuzz-service.ts';

/** `npm run test:fuzz [-- seed]`: 50,000 malformed requests over all routes of the service. */
const requests = 50_000;
const seed = Number(process.argv[2] ?? 20_261_125);
const { statuses, failures, logged, isAuditIntact } = await fuzzService(requests, seed);
const answers = [...statuses].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
console.log(`${requests} requests, seed ${seed}; answers by status: ${answers.join(', ')}`);
console.log(`5xx or a secret in the answer: ${failures.length}; secrets in the log: ${logged.length}`);
for (const failure of failures.slice(0, 10)) console.log(failure);
const isGood = failures.length === 0 && logged.length === 0 && isAuditIntact;
console.log(isGood ? 'sound, audit log intact' : 'FAILED');
process.exitCode = isGood ? 0 : 1;
