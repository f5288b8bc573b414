import { verifyAudit as route } from '../../../service/api/verify-audit.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';

export const verifyAudit =
  (connections: Connections): Handlers['auditLog']['verifyAudit'] =>
  async () =>
    connections.client().call(route);
