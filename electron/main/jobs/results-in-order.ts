import { setImmediate as otherWork } from 'node:timers/promises';
import { listPlan } from '../../../service/api/list-plan.ts';
import { maxChunk } from '../../../service/api/models/plan.ts';
import type { Connections } from '../connections/connections.ts';
import { putInOrder, sortNameOf, type Listed } from '../keys/list-order.ts';
import { itemOf, type JobItem, type KeyNames } from './job-items.ts';
import type { JobRecord } from './job-record.ts';
import type { JobResult } from './job-result.ts';
import type { Range } from './ranges.ts';

type AskPlan = Pick<Connections, 'client'>;
type OfJob = Pick<JobRecord, 'begun' | 'results'>;
type ListedPosition = Listed & Readonly<{ position: number }>;
type Order = Readonly<{
  /** Of the plan, in the order of the list of keys; what nobody names comes last. */
  positions: readonly number[];
  /** Of what the results did not name. */
  names: ReadonlyMap<number, KeyNames>;
  isWhole: boolean;
}>;

/** What became of each key of a job, in the order of the list of keys. */
export type ResultsInOrder = Readonly<{
  positions: readonly number[];
  itemAt: (position: number) => JobItem;
}>;

export type PutInOrder = (job: OfJob) => Promise<ResultsInOrder>;

/**
 * Puts results in order: a plan goes through the oldest keys first, and an admin looks for a name. Whose keys they are never changes, so that this is
 * done once for each job, and again only where the key service could not be asked: a report without some names is better than none.
 */
export function resultsInOrder(connections: AskPlan): PutInOrder {
  const known = new WeakMap<OfJob, Order>();
  return async (job) => {
    const order = known.get(job) ?? (await orderOf(job, connections));
    if (order.isWhole) known.set(job, order);
    const { positions, names } = order;
    return {
      positions,
      itemAt: (position) => itemOf(job.results[position], position, names.get(position)),
    };
  };
}

async function orderOf(job: OfJob, connections: AskPlan): Promise<Order> {
  const names = new Map<number, KeyNames>();
  const unnamed: number[] = [];
  const listed: ListedPosition[] = [];
  for (let start = 0; start < job.results.length; start += maxChunk) {
    const end = Math.min(start + maxChunk, job.results.length);
    // When it was away for some, it is not asked for the others.
    const planned = unnamed.length === 0 ? await namesOf(job, { start, end }, connections) : [];
    const fresh: ListedPosition[] = [];
    for (let position = start; position < end; position += 1) {
      const inPlan = planned[position - start];
      if (inPlan) names.set(position, inPlan);
      const { userName, keyId } = itemOf(job.results[position], position, inPlan);
      if (userName === null) unnamed.push(position);
      else fresh.push({ position, sortName: sortNameOf(userName), keyId: keyId ?? '' });
    }
    putInOrder(listed, fresh);
    await otherWork();
  }
  const positions = [...listed.map(({ position }) => position), ...unnamed];
  return { positions, names, isWhole: unnamed.length === 0 };
}

/** What the plan calls the keys of a range; nothing where the results do so, or the service is away. */
async function namesOf(
  { begun, results }: OfJob,
  { start, end }: Range,
  connections: AskPlan,
): Promise<readonly KeyNames[]> {
  if (results.slice(start, end).every(namesKey)) return [];
  const plan = { params: { planId: begun.planId }, query: { offset: start, limit: end - start } };
  try {
    return (await connections.client().call(listPlan, plan)).items;
  } catch {
    return [];
  }
}

const namesKey = (result: JobResult | undefined): boolean =>
  result !== undefined && result.outcome !== 'failed';
