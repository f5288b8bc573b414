import { listAudit as route } from '../../../service/api/list-audit.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';

export const listAudit =
  (connections: Connections): Handlers['auditLog']['listAudit'] =>
  async (query) =>
    connections.client().call(route, { query });
