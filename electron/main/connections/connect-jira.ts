import type { Handlers } from '../../contract/index.ts';
import { jiraAuthorization } from '../credentials/jira-authorization.ts';
import type { Connections } from './connections.ts';
import { findOutAddress } from './find-out-address.ts';

export const connectJira =
  (connections: Connections): Handlers['connections']['connectJira'] =>
  async ({ address: typed, credentials }) => {
    const { kind, address } = await findOutAddress(typed);
    return connections.connect({
      kind: kind === 'key-service' ? 'service' : 'jira',
      address,
      jiraAuthorization: jiraAuthorization(credentials),
    });
  };
