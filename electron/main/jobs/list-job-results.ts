import type { Handlers } from '../../contract/index.ts';
import type { Jobs } from './jobs.ts';

const unknownKey = { keyId: null, clientId: null, userName: null, userEmail: null };

/** Keys that were not reached, or whose change failed, are known by their position in the plan only. */
export const listJobResults =
  (jobs: Jobs): Handlers['jobs']['listJobResults'] =>
  async ({ jobId, outcome, offset, limit }) => {
    const all = Array.from(jobs.results(jobId), (result, position) => {
      if (!result) return { position, ...unknownKey, outcome: 'untouched' as const, reason: null };
      if (result.outcome === 'failed') return { position, ...unknownKey, ...result };
      const { keyId, clientId, userName, userEmail } = result;
      return { position, keyId, clientId, userName, userEmail, outcome: result.outcome, reason: null };
    });
    const matching = outcome === undefined ? all : all.filter((item) => item.outcome === outcome);
    return { total: matching.length, items: matching.slice(offset, offset + limit) };
  };
