import type { BodyOf } from '../../../service/api/core/route.ts';
import { maxPlannedUsers, planCreateKeys } from '../../../service/api/plan-create-keys.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { ServiceClient } from '../key-service/service-client.ts';
import type { UserLists } from './user-lists.ts';

/**
 * Freezes the list in the key service and starts the job on it.
 * @throws user_list_gone, user_list_changed: not that many users can get a key, and what planning and starting throw
 */
export const bulkCreateKeys =
  (
    lists: UserLists,
    connections: Pick<Connections, 'client'>,
    jobs: Jobs,
  ): Handlers['bulkCreate']['bulkCreateKeys'] =>
  async ({ listId, count, expiresAt }) => {
    const userIds = lists.usersToCreate(listId);
    if (userIds.length !== count) throw new CallFailed('user_list_changed');
    const planId = await freeze(connections.client(), userIds, expiresAt);
    jobs.offer({ planId, action: 'create', count });
    return jobs.start('create', planId);
  };

async function freeze(
  client: ServiceClient,
  userIds: readonly string[],
  keysExpireAt: number | undefined,
): Promise<string> {
  let planned: string | null = null;
  for (let offset = 0; offset < userIds.length; offset += maxPlannedUsers) {
    const body: BodyOf<typeof planCreateKeys> = {
      offset,
      userIds: userIds.slice(offset, offset + maxPlannedUsers),
      ...(planned !== null && { planId: planned }),
      ...(keysExpireAt !== undefined && { keysExpireAt }),
    };
    const { planId, count } = await client.call(planCreateKeys, { body });
    if (count !== offset + body.userIds.length) throw new CallFailed('service_bad_answer');
    planned = planId;
  }
  if (planned === null) throw new CallFailed('user_list_empty');
  return planned;
}
