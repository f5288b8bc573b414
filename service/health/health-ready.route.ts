import type { Kysely } from 'kysely';
import type { Api } from '../api/index.ts';
import { currentRevision } from '../database/revision.ts';
import type { Tables } from '../database/tables.ts';
import { Problem } from '../plugins/problem.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';

/** @param isStopping true from the moment a stop was asked for: load balancers should go elsewhere */
export const healthReadyRoute =
  (db: Kysely<Tables>, isStopping: () => boolean): RouteHandler<Api['healthReady']> =>
  async () => {
    if (isStopping()) throw new Problem('stopping', { retryAfter: 5 });
    await currentRevision(db);
    return { status: 'ok' };
  };
