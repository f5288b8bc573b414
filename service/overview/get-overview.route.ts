import type { Kysely } from 'kysely';
import type { Api } from '../api/index.ts';
import type { Tables } from '../database/tables.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';
import { selectOverview } from './get-overview.query.ts';

export const getOverviewRoute =
  (db: Kysely<Tables>, clock: () => number): RouteHandler<Api['getOverview']> =>
  () =>
    selectOverview(db, clock());
