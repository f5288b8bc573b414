/** The HTTP contract of the key service: its table of contents. Operation name -> route. */
import { about } from './about.ts';
import { bulkDeleteKeys } from './bulk-delete-keys.ts';
import { bulkRegenerateKeys } from './bulk-regenerate-keys.ts';
import { checkSecret } from './check-secret.ts';
import { createKey } from './create-key.ts';
import { createSession } from './create-session.ts';
import { deleteKey } from './delete-key.ts';
import { endSession } from './end-session.ts';
import { healthLive } from './health-live.ts';
import { healthReady } from './health-ready.ts';
import { listAudit } from './list-audit.ts';
import { listKeys } from './list-keys.ts';
import { listPlan } from './list-plan.ts';
import { planKeys } from './plan-keys.ts';
import { regenerateKey } from './regenerate-key.ts';
import { searchUsers } from './search-users.ts';
import { syncUsers } from './sync-users.ts';
import { verifyAudit } from './verify-audit.ts';

export const api = {
  about,
  bulkDeleteKeys,
  bulkRegenerateKeys,
  checkSecret,
  createKey,
  createSession,
  deleteKey,
  endSession,
  healthLive,
  healthReady,
  listAudit,
  listKeys,
  listPlan,
  planKeys,
  regenerateKey,
  searchUsers,
  syncUsers,
  verifyAudit,
} as const;
export type Api = typeof api;
