import { expect } from 'vitest';
import { planKeys } from '../../service/api/plan-keys.ts';
import type { BulkAction, Plan } from '../../service/api/models/plan.ts';
import type { Job } from '../../electron/contract/jobs/job.ts';
import { CallFailed } from '../../electron/main/ipc/call-failed.ts';
import { Jobs } from '../../electron/main/jobs/jobs.ts';
import { listJobResults } from '../../electron/main/jobs/list-job-results.ts';
import { resultsInOrder } from '../../electron/main/jobs/results-in-order.ts';
import type { Handlers } from '../../electron/contract/index.ts';
import { createServiceClient } from '../../electron/main/key-service/service-client.ts';
import { remoteService } from '../../electron/main/key-service/service-endpoint.ts';
import { SecretVault } from '../../electron/main/secrets/secret-vault.ts';
import { listeningService } from './listening-service.ts';
import { meddlingProxy, type Meddling, type SeenRequest } from './meddling-proxy.ts';
import { adminAuthorization } from './service-on-sample-jira.ts';
import { silentLog } from './silent-log.ts';

type Options = Readonly<{ keys: number; clock?: () => number }>;
export const isChunk = ({ path }: SeenRequest): boolean => path.startsWith('/api/v1/keys/bulk-');
export const offsetOf = ({ body }: SeenRequest): number => (JSON.parse(body) as { offset: number }).offset;

type Selected = Readonly<{ search?: string; except?: string[] }>;

/** Main's bulk actions on a real key service, with a proxy in between that can lose requests and answers. */
export async function jobsOnService({ keys, clock }: Options) {
  const service = await listeningService({ keys });
  const proxy = await meddlingProxy(service.url);
  const reachable: boolean[] = [];
  const client = createServiceClient({
    endpoint: remoteService(proxy.url),
    jiraAuthorization: adminAuthorization,
    onReachable: (isUp) => reachable.push(isUp),
  });
  const vault = new SecretVault(() => undefined);
  const inOrder = resultsInOrder({ client: () => client });
  const told: Job[] = [];
  const waiting = new Set<() => void>();
  const tried = {
    service,
    proxy,
    client,
    vault,
    reachable,
    /** Every progress event. */
    told,
    connected: true,
    onProgress: (() => undefined) as (job: Job) => unknown,
    jobs: new Jobs({
      client: () => {
        if (!tried.connected) throw new CallFailed('not_connected');
        return client;
      },
      vault,
      onProgress: (job) => {
        told.push(job);
        tried.onProgress(job);
        for (const look of waiting) look();
      },
      log: silentLog,
      ...(clock && { clock }),
    }),
    /** Meddles with the chunks of a bulk action: `nth` counts them from 0. */
    meddleWithChunks: (meddle: (nth: number, offset: number) => Meddling): void => {
      let nth = 0;
      proxy.control.meddle = (request) => (isChunk(request) ? meddle(nth++, offsetOf(request)) : 'pass');
    },
    plan: async (action: BulkAction, { search, except = [] }: Selected): Promise<Plan> => {
      const filter = search === undefined ? {} : { search };
      const body = { action, selection: { kind: 'query' as const, filter, except } };
      const plan = await client.call(planKeys, { body });
      tried.jobs.offer(plan);
      return plan;
    },
    /** Resolves once the job fits, as it is now or as progress tells. */
    when: (jobId: string, fits: (job: Job) => boolean) =>
      new Promise<Job>((resolve) => {
        const look = () => {
          const job = tried.jobs.get(jobId);
          if (!fits(job)) return;
          waiting.delete(look);
          resolve(job);
        };
        waiting.add(look);
        look();
      }),
    ended: (jobId: string) => tried.when(jobId, ({ finishedAt }) => finishedAt !== null),
    run: async (action: BulkAction, { planId }: Plan) => tried.ended(tried.jobs.start(action, planId).jobId),
    /** What became of each key, in the order of the plan. */
    resultsOf: async (jobId: string) => {
      const { items } = await tried.listResults({ jobId, offset: 0, limit: 500 });
      return items.toSorted((a, b) => a.position - b.position);
    },
    listResults: (input: Parameters<Handlers['jobs']['listJobResults']>[0]) =>
      listJobResults(tried.jobs, inOrder)(input),
    versions: async () => new Map((await service.allKeys()).map((key) => [key.keyId, key.version])),
    /** Every secret that main holds opens its key, and there is one for that many keys. */
    expectNothingLost: async (ticketId: string, count: number): Promise<void> => {
      const held = vault.entries(ticketId);
      expect(held).toHaveLength(count);
      expect(new Set(held.map(({ clientId }) => clientId)).size).toBe(count);
      for (const { clientId, clientSecret } of held) {
        expect(await service.isValid(clientId, clientSecret)).toBe(true);
      }
    },
    stop: async () => {
      await client.close();
      await proxy.close();
      await service.stop();
    },
  };
  return tried;
}
export type JobsOnService = Awaited<ReturnType<typeof jobsOnService>>;
