import type { Handlers } from '../../contract/index.ts';
import { itemOf, nameItems, type AskPlan } from './job-items.ts';
import type { Jobs } from './jobs.ts';

export const listJobResults =
  (jobs: Jobs, connections: AskPlan): Handlers['jobs']['listJobResults'] =>
  async ({ jobId, outcome, offset, limit }) => {
    const { begun, results } = jobs.record(jobId);
    const all = results.map(itemOf);
    const matching = outcome === undefined ? all : all.filter((item) => item.outcome === outcome);
    const items = matching.slice(offset, offset + limit);
    return { total: matching.length, items: await nameItems(items, begun.planId, connections) };
  };
