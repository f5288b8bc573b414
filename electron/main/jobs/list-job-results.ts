import { listPlan } from '../../../service/api/list-plan.ts';
import type { AnswerOf } from '../../../service/api/core/route.ts';
import type { OutputOf } from '../../contract/core/call.ts';
import type { AppContract, Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';
import type { JobResult } from './job-result.ts';
import type { Jobs } from './jobs.ts';
import { rangesOf, type Range } from './ranges.ts';

type Item = OutputOf<AppContract['jobs']['listJobResults']>['items'][number];
type PlanItem = AnswerOf<typeof listPlan>['items'][number];

/** What failed or was not reached is named by the plan, which the key service keeps. */
export const listJobResults =
  (jobs: Jobs, connections: Pick<Connections, 'client'>): Handlers['jobs']['listJobResults'] =>
  async ({ jobId, outcome, offset, limit }) => {
    const {
      begun: { planId },
      results,
    } = jobs.record(jobId);
    const all = results.map(itemOf);
    const matching = outcome === undefined ? all : all.filter((item) => item.outcome === outcome);
    const items = matching.slice(offset, offset + limit);
    const names = new Map<number, PlanItem>();
    const unnamed = items.filter(({ keyId }) => keyId === null).map(({ position }) => position);
    for (const range of rangesOf(unnamed)) {
      const named = await askNames(connections, planId, range);
      named.forEach((key, i) => names.set(range.start + i, key));
    }
    return { total: matching.length, items: items.map((item) => nameItem(item, names.get(item.position))) };
  };

const unknownKey = { keyId: null, clientId: null, userName: null, userEmail: null };

function itemOf(result: JobResult | undefined, position: number): Item {
  if (!result) return { position, ...unknownKey, outcome: 'untouched', reason: null };
  if (result.outcome === 'failed') return { position, ...unknownKey, ...result };
  const { keyId, clientId, userName, userEmail, outcome } = result;
  return { position, keyId, clientId, userName, userEmail, outcome, reason: null };
}

function nameItem(item: Item, key: PlanItem | undefined): Item {
  if (!key) return item;
  const { keyId, clientId, userName, userEmail } = key;
  return { ...item, keyId, clientId, userName, userEmail };
}

/** A report without some names is better than none: it stays readable while the service is away. */
const askNames = async (connections: Pick<Connections, 'client'>, planId: string, { start, end }: Range) => {
  const query = { offset: start, limit: end - start };
  try {
    return (await connections.client().call(listPlan, { params: { planId }, query })).items;
  } catch {
    return [];
  }
};
