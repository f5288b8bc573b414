import type { RouteHandlers } from '../plugins/route-handlers.ts';
import type { DeletedKeysDeps } from './deleted-keys-deps.ts';
import { listDeletedKeysRoute } from './list-deleted-keys.route.ts';
import { planDeletedKeysRoute } from './plan-deleted-keys.route.ts';
import { purgeKeysRoute } from './purge-keys.route.ts';
import { restoreKeysRoute } from './restore-keys.route.ts';

export const deletedKeysHandlers = (
  deps: DeletedKeysDeps,
): Pick<RouteHandlers, 'listDeletedKeys' | 'planDeletedKeys' | 'purgeKeys' | 'restoreKeys'> => ({
  listDeletedKeys: listDeletedKeysRoute(deps),
  planDeletedKeys: planDeletedKeysRoute(deps),
  purgeKeys: purgeKeysRoute(deps),
  restoreKeys: restoreKeysRoute(deps),
});
