import { timeOf, type Growth } from '../measure-growth.ts';
import type { Bench } from './bench-service.ts';

/** What each measure may become with the number of keys. */
export const expectedGrowth = {
  'first page': 'flat',
  'page after 80 % of the keys': 'flat',
  'search for a part of a Client Id, page and total': 'flat',
  'the same search again, total known': 'flat',
  'changes since the last one': 'flat',
  'first page after a change, all keys counted anew': 'linear',
  'plan of everything that matches': 'linear',
  overview: 'linear',
  'export read, all pages of the list': 'linear',
  'all changes, from the first on': 'linear',
  'bulk regenerate of all': 'linear',
  'bulk delete of all': 'linear',
  'restore of all, plan included': 'linear',
} as const satisfies Record<string, Growth>;
export type Measure = keyof typeof expectedGrowth;
/** @returns milliseconds, or of several calls in a row the mean */
export type Act = (place: Place, round: number) => Promise<Partial<Record<Measure, number>>>;

/** A service with so many keys. */
export type Place = {
  size: number;
  bench: Bench;
  /** Of the list by name, behind 80 % of the keys. */
  deepCursor: string;
  /** Parts of Client Ids, each of one key. */
  words: readonly string[];
  /** How far its changes were read. */
  mark: string;
};

/** Calls in a row each time, so that no process is measured while it wakes up. */
const inRow = 5;
/** Keys in a chunk, and on the largest page. */
const most = 500;
const everything = { kind: 'query', filter: {}, except: [] };

type Page = Readonly<{ items: readonly { keyId: string }[]; nextCursor: string | null }>;
type Changes = Readonly<{ mark: string; more: boolean }>;
type Plan = Readonly<{ planId: string; count: number }>;

export const firstPage = ({ bench }: Place, query = '') =>
  bench.call<Page>('GET', `/api/v1/keys?limit=50${query}`);

const changesSince = ({ bench }: Place, mark: string) =>
  bench.call<Changes>('GET', `/api/v1/keys/changes?since=${mark}`);

/** @returns the mean of some calls in a row, in milliseconds */
const meanOf = async (call: (i: number) => Promise<unknown>): Promise<number> =>
  (await timeOf(async () => {
    for (let i = 0; i < inRow; i += 1) await call(i);
  })) / inRow;

export const readPages: Act = async (place, round) => {
  const word = (i: number) => place.words[(round * inRow + i) % place.words.length] ?? '';
  place.mark = (await changesSince(place, place.mark)).mark;
  const { items } = await firstPage(place);
  const unchanged = {
    'first page': await meanOf(() => firstPage(place)),
    'page after 80 % of the keys': await meanOf(() => firstPage(place, `&cursor=${place.deepCursor}`)),
    'search for a part of a Client Id, page and total': await meanOf((i) =>
      firstPage(place, `&search=${word(i)}`),
    ),
    'the same search again, total known': await meanOf((i) => firstPage(place, `&search=${word(i)}`)),
  };
  await place.bench.call('POST', `/api/v1/keys/${items[0]?.keyId ?? ''}/regenerate`);
  return {
    ...unchanged,
    'first page after a change, all keys counted anew': await timeOf(() => firstPage(place)),
    'changes since the last one': await meanOf(() => changesSince(place, place.mark)),
  };
};

export const planAll: Act = async ({ size, bench }) => ({
  'plan of everything that matches': await timeOf(() => planOf(bench, size, 'keys/plan', 'regenerate')),
});

export const readOverview: Act = async ({ bench }) => ({
  overview: await meanOf(() => bench.call('GET', '/api/v1/keys/overview')),
});

export const readAll: Act = async ({ bench }) => ({
  'export read, all pages of the list': await timeOf(async () => {
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor && `&cursor=${cursor}`;
      cursor = (await bench.call<Page>('GET', `/api/v1/keys?limit=${most}${query}`)).nextCursor;
    }
  }),
  'all changes, from the first on': await timeOf(async () => {
    let since = '';
    for (let more = true; more;) {
      const answer: Changes = await bench.call('GET', `/api/v1/keys/changes?limit=${most}${since}`);
      [since, more] = [`&since=${answer.mark}`, answer.more];
    }
  }),
});

export const regenerateAll: Act = async ({ size, bench }) => {
  const { planId } = await planOf(bench, size, 'keys/plan', 'regenerate');
  return { 'bulk regenerate of all': await timeOf(() => run(bench, planId, 'keys/bulk-regenerate')) };
};

export const deleteAndRestore: Act = async ({ size, bench }) => {
  const { planId } = await planOf(bench, size, 'keys/plan', 'delete');
  return {
    'bulk delete of all': await timeOf(() => run(bench, planId, 'keys/bulk-delete')),
    'restore of all, plan included': await timeOf(async () => {
      const deleted = { kind: 'plan', planId };
      const plan = await planOf(bench, size, 'deleted-keys/plan', 'restore', deleted);
      await run(bench, plan.planId, 'deleted-keys/restore');
    }),
  };
};

/** @throws when it holds not all keys: then less would be measured than was meant */
async function planOf(
  bench: Bench,
  size: number,
  path: string,
  action: string,
  selection: object = everything,
) {
  const plan = await bench.call<Plan>('POST', `/api/v1/${path}`, { action, selection });
  if (plan.count !== size) throw new Error(`A plan of ${size} keys has ${plan.count}.`);
  return plan;
}

async function run(bench: Bench, planId: string, path: string): Promise<void> {
  for (let offset: number | null = 0; offset !== null;) {
    const answer: { nextOffset: number | null } = await bench.call('POST', `/api/v1/${path}`, {
      planId,
      offset,
      limit: most,
    });
    offset = answer.nextOffset;
  }
}
