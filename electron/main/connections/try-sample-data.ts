import { sampleLogins } from '../../../service/api/sample-logins.ts';
import type { Handlers } from '../../contract/index.ts';
import { jiraAuthorization } from '../credentials/jira-authorization.ts';
import type { Connections } from './connections.ts';

/** @param keys how many sample keys to make; null for the usual number */
export const trySampleData =
  (connections: Connections, keys: number | null): Handlers['connections']['trySampleData'] =>
  ({ as }) =>
    connections.connect({
      kind: 'sample',
      keys,
      jiraAuthorization: jiraAuthorization({ method: 'api-token', ...sampleLogins[as] }),
    });
