/** The IPC contract: its table of contents. Handlers, bridge and types of window.api are derived from it. */
import { copyDiagnostics } from './app/copy-diagnostics.ts';
import { getAbout } from './app/get-about.ts';
import { getView } from './app/get-view.ts';
import { keepView } from './app/keep-view.ts';
import { menuCommand } from './app/menu-command.ts';
import { offerCommands } from './app/offer-commands.ts';
import { openLogFolder } from './app/open-log-folder.ts';
import { listAudit } from './audit-log/list-audit.ts';
import { verifyAudit } from './audit-log/verify-audit.ts';
import { changePassphrase } from './connections/change-passphrase.ts';
import { bulkCreateKeys } from './bulk-create/bulk-create-keys.ts';
import { chooseUserFile } from './bulk-create/choose-user-file.ts';
import { chooseUser } from './bulk-create/choose-user.ts';
import { listLines } from './bulk-create/list-lines.ts';
import { lookUpProgressed } from './bulk-create/look-up-progressed.ts';
import { lookUpUsers } from './bulk-create/look-up-users.ts';
import { connectJira } from './connections/connect-jira.ts';
import { connectSaved } from './connections/connect-saved.ts';
import { connectionChanged } from './connections/connection-changed.ts';
import { createVault } from './connections/create-vault.ts';
import { detectAddress } from './connections/detect-address.ts';
import { disconnect } from './connections/disconnect.ts';
import { editSaved } from './connections/edit-saved.ts';
import { enterCredentials } from './connections/enter-credentials.ts';
import { getConnection } from './connections/get-connection.ts';
import { getSampleLogins } from './connections/get-sample-logins.ts';
import { listSavedConnections } from './connections/list-saved-connections.ts';
import { lockVault } from './connections/lock-vault.ts';
import { removeSaved } from './connections/remove-saved.ts';
import { rotateSigningKey } from './connections/rotate-signing-key.ts';
import { resetVault } from './connections/reset-vault.ts';
import { savedConnectionsChanged } from './connections/saved-connections-changed.ts';
import { testSaved } from './connections/test-saved.ts';
import { trySampleData } from './connections/try-sample-data.ts';
import { unlockVault } from './connections/unlock-vault.ts';
import type { BridgeOf, EventsOf, HandlersOf } from './core/call.ts';
import { cancelExport } from './exports/cancel-export.ts';
import { exportProgressed } from './exports/export-progressed.ts';
import { getExport } from './exports/get-export.ts';
import { startExport } from './exports/start-export.ts';
import { listDeletedKeys } from './deleted-keys/list-deleted-keys.ts';
import { planDeletedKeys } from './deleted-keys/plan-deleted-keys.ts';
import { purgeKeys } from './deleted-keys/purge-keys.ts';
import { restoreKeys } from './deleted-keys/restore-keys.ts';
import { tryNow } from './inventory/try-now.ts';
import { cancelJob } from './jobs/cancel-job.ts';
import { getJob } from './jobs/get-job.ts';
import { jobProgressed } from './jobs/job-progressed.ts';
import { listJobResults } from './jobs/list-job-results.ts';
import { listJobs } from './jobs/list-jobs.ts';
import { pauseJob } from './jobs/pause-job.ts';
import { resumeJob } from './jobs/resume-job.ts';
import { retryJob } from './jobs/retry-job.ts';
import { saveJobReport } from './jobs/save-job-report.ts';
import { showJob } from './jobs/show-job.ts';
import { bulkDeleteKeys } from './keys/bulk-delete-keys.ts';
import { bulkRegenerateKeys } from './keys/bulk-regenerate-keys.ts';
import { copyClientId } from './keys/copy-client-id.ts';
import { createKey } from './keys/create-key.ts';
import { deleteKey } from './keys/delete-key.ts';
import { listKeys } from './keys/list-keys.ts';
import { planKeys } from './keys/plan-keys.ts';
import { regenerateKey } from './keys/regenerate-key.ts';
import { revokePreviousSecret } from './keys/revoke-previous-secret.ts';
import { setKeyExpiry } from './keys/set-key-expiry.ts';
import { cancelHandOver } from './secrets/cancel-hand-over.ts';
import { chooseOwnerKeys } from './secrets/choose-owner-keys.ts';
import { chooseRecipients } from './secrets/choose-recipients.ts';
import { clearClipboard } from './secrets/clear-clipboard.ts';
import { clipboardChanged } from './secrets/clipboard-changed.ts';
import { closeSecrets } from './secrets/close-secrets.ts';
import { copyPassphrase } from './secrets/copy-passphrase.ts';
import { copySecret } from './secrets/copy-secret.ts';
import { getClipboard } from './secrets/get-clipboard.ts';
import { handOverProgressed } from './secrets/hand-over-progressed.ts';
import { handOverSecrets } from './secrets/hand-over-secrets.ts';
import { listSecretTickets } from './secrets/list-secret-tickets.ts';
import { listSecrets } from './secrets/list-secrets.ts';
import { revealSecret } from './secrets/reveal-secret.ts';
import { saveSecretsCsv } from './secrets/save-secrets-csv.ts';
import { secretTicketsChanged } from './secrets/secret-tickets-changed.ts';
import { cancelDoctor } from './network/cancel-doctor.ts';
import { chooseAuthorities } from './network/choose-authorities.ts';
import { chooseClientCertificate } from './network/choose-client-certificate.ts';
import { copyDoctorReport } from './network/copy-doctor-report.ts';
import { doctorProgressed } from './network/doctor-progressed.ts';
import { enterProxyLogin } from './network/enter-proxy-login.ts';
import { forgetProxyLogin } from './network/forget-proxy-login.ts';
import { getNetwork } from './network/get-network.ts';
import { removeAuthorities } from './network/remove-authorities.ts';
import { removeClientCertificate } from './network/remove-client-certificate.ts';
import { saveProxy } from './network/save-proxy.ts';
import { startDoctor } from './network/start-doctor.ts';
import { unlockClientCertificate } from './network/unlock-client-certificate.ts';
import { getOverview } from './overview/get-overview.ts';
import { printOverview } from './overview/print-overview.ts';
import { saveOverviewPdf } from './overview/save-overview-pdf.ts';
import { getSettings } from './settings/get-settings.ts';
import { saveSettings } from './settings/save-settings.ts';
import { searchUsers } from './users/search-users.ts';
import { syncUsers } from './users/sync-users.ts';

export const contract = {
  app: { copyDiagnostics, getAbout, getView, keepView, menuCommand, offerCommands, openLogFolder },
  connections: {
    changePassphrase,
    connectJira,
    connectSaved,
    connectionChanged,
    createVault,
    detectAddress,
    disconnect,
    editSaved,
    enterCredentials,
    getConnection,
    getSampleLogins,
    listSavedConnections,
    lockVault,
    removeSaved,
    resetVault,
    rotateSigningKey,
    savedConnectionsChanged,
    testSaved,
    trySampleData,
    unlockVault,
  },
  keys: {
    bulkDeleteKeys,
    bulkRegenerateKeys,
    copyClientId,
    createKey,
    deleteKey,
    listKeys,
    planKeys,
    regenerateKey,
    revokePreviousSecret,
    setKeyExpiry,
  },
  exports: { cancelExport, exportProgressed, getExport, startExport },
  deletedKeys: { listDeletedKeys, planDeletedKeys, purgeKeys, restoreKeys },
  users: { searchUsers, syncUsers },
  inventory: { tryNow },
  bulkCreate: { bulkCreateKeys, chooseUser, chooseUserFile, listLines, lookUpProgressed, lookUpUsers },
  jobs: {
    cancelJob,
    getJob,
    jobProgressed,
    listJobResults,
    listJobs,
    pauseJob,
    resumeJob,
    retryJob,
    saveJobReport,
    showJob,
  },
  network: {
    cancelDoctor,
    chooseAuthorities,
    chooseClientCertificate,
    copyDoctorReport,
    doctorProgressed,
    enterProxyLogin,
    forgetProxyLogin,
    getNetwork,
    removeAuthorities,
    removeClientCertificate,
    saveProxy,
    startDoctor,
    unlockClientCertificate,
  },
  secrets: {
    cancelHandOver,
    chooseOwnerKeys,
    chooseRecipients,
    clearClipboard,
    clipboardChanged,
    closeSecrets,
    copyPassphrase,
    copySecret,
    getClipboard,
    handOverProgressed,
    handOverSecrets,
    listSecretTickets,
    listSecrets,
    revealSecret,
    saveSecretsCsv,
    secretTicketsChanged,
  },
  auditLog: { listAudit, verifyAudit },
  overview: { getOverview, printOverview, saveOverviewPdf },
  settings: { getSettings, saveSettings },
} as const;

export type AppContract = typeof contract;
export type Handlers = HandlersOf<AppContract>;
export type Bridge = BridgeOf<AppContract>;
export type Events = EventsOf<AppContract>;
