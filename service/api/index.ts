/** The HTTP contract of the key service: its table of contents. Operation name -> route. */
import { about } from './about.ts';
import { authenticate } from './authenticate.ts';
import { authenticateV2 } from './authenticate-v2.ts';
import { bulkCreateKeys } from './bulk-create-keys.ts';
import { bulkDeleteKeys } from './bulk-delete-keys.ts';
import { bulkRegenerateKeys } from './bulk-regenerate-keys.ts';
import { checkSecret } from './check-secret.ts';
import { createKey } from './create-key.ts';
import { createSession } from './create-session.ts';
import { deleteKey } from './delete-key.ts';
import { describeAuthorizationServer } from './describe-authorization-server.ts';
import { endSession } from './end-session.ts';
import { getOverview } from './get-overview.ts';
import { healthLive } from './health-live.ts';
import { healthReady } from './health-ready.ts';
import { introspectToken } from './introspect-token.ts';
import { issueToken } from './issue-token.ts';
import { listAudit } from './list-audit.ts';
import { listKeyChanges } from './list-key-changes.ts';
import { listDeletedKeys } from './list-deleted-keys.ts';
import { listKeys } from './list-keys.ts';
import { listPlan } from './list-plan.ts';
import { listSigningKeys } from './list-signing-keys.ts';
import { planCreateKeys } from './plan-create-keys.ts';
import { planDeletedKeys } from './plan-deleted-keys.ts';
import { planKeys } from './plan-keys.ts';
import { purgeKeys } from './purge-keys.ts';
import { regenerateKey } from './regenerate-key.ts';
import { resolveUsers } from './resolve-users.ts';
import { restoreKeys } from './restore-keys.ts';
import { revokePreviousSecret } from './revoke-previous-secret.ts';
import { revokeToken } from './revoke-token.ts';
import { rotateSigningKey } from './rotate-signing-key.ts';
import { searchUsers } from './search-users.ts';
import { setKeyExpiry } from './set-key-expiry.ts';
import { syncUsers } from './sync-users.ts';
import { verifyAudit } from './verify-audit.ts';

export const api = {
  about,
  authenticate,
  authenticateV2,
  bulkCreateKeys,
  bulkDeleteKeys,
  bulkRegenerateKeys,
  checkSecret,
  createKey,
  createSession,
  deleteKey,
  describeAuthorizationServer,
  endSession,
  getOverview,
  healthLive,
  healthReady,
  introspectToken,
  issueToken,
  listAudit,
  listKeyChanges,
  listDeletedKeys,
  listKeys,
  listPlan,
  listSigningKeys,
  planCreateKeys,
  planDeletedKeys,
  planKeys,
  purgeKeys,
  regenerateKey,
  resolveUsers,
  restoreKeys,
  revokePreviousSecret,
  revokeToken,
  rotateSigningKey,
  searchUsers,
  setKeyExpiry,
  syncUsers,
  verifyAudit,
} as const;
export type Api = typeof api;
