import type { AnswerOf } from '../../../service/api/core/route.ts';
import { listPlan } from '../../../service/api/list-plan.ts';
import type { OutputOf } from '../../contract/core/call.ts';
import type { AppContract } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';
import type { JobResult } from './job-result.ts';
import { rangesOf, type Range } from './ranges.ts';

/** What became of one key, in words of the contract. */
export type JobItem = OutputOf<AppContract['jobs']['listJobResults']>['items'][number];
type PlanItem = AnswerOf<typeof listPlan>['items'][number];
export type AskPlan = Pick<Connections, 'client'>;

const unknownKey = { keyId: null, clientId: null, userName: null, userEmail: null };

export function itemOf(result: JobResult | undefined, position: number): JobItem {
  if (!result) return { position, ...unknownKey, outcome: 'untouched', reason: null };
  if (result.outcome === 'failed') return { position, ...unknownKey, ...result };
  const { keyId, clientId, userName, userEmail, outcome } = result;
  return { position, keyId, clientId, userName, userEmail, outcome, reason: null };
}

/** What failed or was not reached is named by the plan, which the key service keeps. @param items at most a chunk of them */
export async function nameItems(
  items: readonly JobItem[],
  planId: string,
  connections: AskPlan,
): Promise<JobItem[]> {
  const names = new Map<number, PlanItem>();
  const unnamed = items.filter(({ userName }) => userName === null).map(({ position }) => position);
  for (const range of rangesOf(unnamed)) {
    const named = await askNames(connections, planId, range);
    named.forEach((key, i) => names.set(range.start + i, key));
  }
  return items.map((item) => nameItem(item, names.get(item.position)));
}

function nameItem(item: JobItem, key: PlanItem | undefined): JobItem {
  if (!key) return item;
  const { keyId, clientId, userName, userEmail } = key;
  return { ...item, keyId, clientId, userName, userEmail };
}

/** A report without some names is better than none: it stays readable while the service is away. */
const askNames = async (connections: AskPlan, planId: string, { start, end }: Range) => {
  const query = { offset: start, limit: end - start };
  try {
    return (await connections.client().call(listPlan, { params: { planId }, query })).items;
  } catch {
    return [];
  }
};
