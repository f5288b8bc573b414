import { beforeAll, describe, expect, it } from 'vitest';
import { fuzzService, type FuzzReport } from './fuzz-service.ts';

/** As many as fit into a gate; `npm run test:fuzz` sends 50,000. */
const requests = 8000;
const seed = 20_261_125;

let report: FuzzReport;
beforeAll(async () => {
  report = await fuzzService(requests, seed);
}, 300_000);

describe('malformed requests over all routes', () => {
  it('get no 5xx and no secret in any answer', () => {
    expect(report.failures.slice(0, 5)).toEqual([]);
  });

  it('leave no secret in the log', () => {
    expect(report.logged).toEqual([]);
  });

  it('leave a service that works, with its audit log intact', () => {
    expect(report.isAuditIntact).toBe(true);
  });

  it('were no run of refusals alone', () => {
    expect([...report.statuses.keys()]).toEqual(expect.arrayContaining([200, 201, 204, 400, 401, 404]));
  });
});
