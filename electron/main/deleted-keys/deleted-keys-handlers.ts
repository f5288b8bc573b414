import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { listDeletedKeys } from './list-deleted-keys.ts';
import { planDeletedKeys } from './plan-deleted-keys.ts';
import { purgeKeys } from './purge-keys.ts';
import { restoreKeys } from './restore-keys.ts';

export const deletedKeysHandlers = (connections: Connections, jobs: Jobs): Handlers['deletedKeys'] => ({
  listDeletedKeys: listDeletedKeys(connections),
  planDeletedKeys: planDeletedKeys(connections, jobs),
  purgeKeys: purgeKeys(jobs),
  restoreKeys: restoreKeys(jobs),
});
