import type { Handlers } from '../../contract/index.ts';
import { jiraAuthorization } from '../credentials/jira-authorization.ts';
import type { ConnectionDoctor } from '../connection-doctor/connection-doctor.ts';

/** @throws not_connected: neither an address nor a connection */
export const startDoctor =
  (doctor: ConnectionDoctor): Handlers['network']['startDoctor'] =>
  async ({ address, credentials }) =>
    doctor.start(address, credentials && jiraAuthorization(credentials));
