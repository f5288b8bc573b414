import type { Handlers } from '../contract/index.ts';
import { copyDiagnostics } from './app/copy-diagnostics.ts';
import { getAbout } from './app/get-about.ts';
import { getView } from './app/get-view.ts';
import { keepView } from './app/keep-view.ts';
import type { KeptView } from './app/kept-view.ts';
import { offerCommands, type OfferCommands } from './app/offer-commands.ts';
import { openLogFolder } from './app/open-log-folder.ts';
import { listAudit } from './audit-log/list-audit.ts';
import { verifyAudit } from './audit-log/verify-audit.ts';
import { changePassphrase } from './connections/change-passphrase.ts';
import { bulkCreateHandlers } from './bulk-create/bulk-create-handlers.ts';
import { connectJira } from './connections/connect-jira.ts';
import { connectSaved } from './connections/connect-saved.ts';
import type { Connections } from './connections/connections.ts';
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
import { resetVault } from './connections/reset-vault.ts';
import { rotateSigningKey } from './connections/rotate-signing-key.ts';
import type { SavedConnections } from './connections/saved-connections.ts';
import { testSaved } from './connections/test-saved.ts';
import { trySampleData } from './connections/try-sample-data.ts';
import { unlockVault } from './connections/unlock-vault.ts';
import type { PassphraseVault } from './credentials/passphrase-vault.ts';
import { cancelExport } from './exports/cancel-export.ts';
import type { Exports } from './exports/exports.ts';
import { getExport } from './exports/get-export.ts';
import { startExport } from './exports/start-export.ts';
import { deletedKeysHandlers } from './deleted-keys/deleted-keys-handlers.ts';
import { tryNow } from './inventory/try-now.ts';
import { cancelJob } from './jobs/cancel-job.ts';
import { getJob } from './jobs/get-job.ts';
import type { Jobs } from './jobs/jobs.ts';
import { listJobResults } from './jobs/list-job-results.ts';
import { listJobs } from './jobs/list-jobs.ts';
import { pauseJob } from './jobs/pause-job.ts';
import { resultsInOrder } from './jobs/results-in-order.ts';
import { resumeJob } from './jobs/resume-job.ts';
import { retryJob } from './jobs/retry-job.ts';
import { saveJobReport } from './jobs/save-job-report.ts';
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
import type { HandOvers } from './hand-over/hand-overs.ts';
import { createOwnerKeys } from './hand-over/owner-keys.ts';
import type { RecentFailures } from './logging/recent-failures.ts';
import { cancelHandOver } from './secrets/cancel-hand-over.ts';
import { chooseOwnerKeys } from './secrets/choose-owner-keys.ts';
import { chooseRecipients } from './secrets/choose-recipients.ts';
import { clearClipboard } from './secrets/clear-clipboard.ts';
import { closeSecrets } from './secrets/close-secrets.ts';
import { copyPassphrase } from './secrets/copy-passphrase.ts';
import { copySecret } from './secrets/copy-secret.ts';
import { getClipboard } from './secrets/get-clipboard.ts';
import { handOverSecrets } from './secrets/hand-over-secrets.ts';
import { listSecretTickets } from './secrets/list-secret-tickets.ts';
import { listSecrets } from './secrets/list-secrets.ts';
import { revealSecret } from './secrets/reveal-secret.ts';
import { saveSecretsCsv } from './secrets/save-secrets-csv.ts';
import type { Policy } from './policy/policy.ts';
import type { SecretVault } from './secrets/secret-vault.ts';
import type { Clipboard } from './security/clipboard.ts';
import { networkHandlers, type NetworkHandlerDeps } from './network/network-handlers.ts';
import { getOverview } from './overview/get-overview.ts';
import { printOverview } from './overview/print-overview.ts';
import { saveOverviewPdf } from './overview/save-overview-pdf.ts';
import { getSettings } from './settings/get-settings.ts';
import { saveSettings } from './settings/save-settings.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import { searchUsers } from './users/search-users.ts';
import { syncUsers } from './users/sync-users.ts';
import type { AskWhereToSave } from './windows/ask.ts';
import type { PrintPage } from './windows/print-page.ts';

export type HandlerDeps = Readonly<{
  connections: Connections;
  saved: SavedConnections;
  passphraseVault: PassphraseVault;
  jobs: Jobs;
  exports: Exports;
  vault: SecretVault;
  handOvers: HandOvers;
  clipboard: Clipboard;
  settings: SettingsStore;
  askWhere: AskWhereToSave;
  printPage: PrintPage;
  failures: RecentFailures;
  view: KeptView;
  offerCommands: OfferCommands;
  logFolder: string;
  sampleKeys: number | null;
  policy: Policy;
}> &
  NetworkHandlerDeps;

/** One handler for every call of the contract. */
export function createHandlers(deps: HandlerDeps): Handlers {
  const { connections, jobs, vault, clipboard, settings } = deps;
  const inOrder = resultsInOrder(connections);
  return {
    app: appHandlers(deps),
    connections: connectionHandlers(deps),
    keys: {
      bulkDeleteKeys: bulkDeleteKeys(jobs),
      bulkRegenerateKeys: bulkRegenerateKeys(jobs),
      copyClientId: copyClientId(clipboard),
      createKey: createKey(connections, vault),
      deleteKey: deleteKey(connections),
      listKeys: listKeys(connections),
      planKeys: planKeys(connections, jobs),
      regenerateKey: regenerateKey(connections, vault),
      revokePreviousSecret: revokePreviousSecret(connections),
      setKeyExpiry: setKeyExpiry(connections),
    },
    exports: exportHandlers(deps),
    deletedKeys: deletedKeysHandlers(connections, jobs),
    users: { searchUsers: searchUsers(connections), syncUsers: syncUsers(connections) },
    inventory: { tryNow: tryNow(connections) },
    bulkCreate: bulkCreateHandlers(deps),
    jobs: {
      cancelJob: cancelJob(jobs),
      getJob: getJob(jobs),
      listJobResults: listJobResults(jobs, inOrder),
      listJobs: listJobs(jobs),
      pauseJob: pauseJob(jobs),
      resumeJob: resumeJob(jobs),
      retryJob: retryJob(jobs),
      saveJobReport: saveJobReport(jobs, inOrder, deps.askWhere, settings.texts),
    },
    network: networkHandlers(deps),
    secrets: secretHandlers(deps),
    auditLog: { listAudit: listAudit(connections), verifyAudit: verifyAudit(connections) },
    overview: {
      getOverview: getOverview(connections),
      printOverview: printOverview(deps.printPage),
      saveOverviewPdf: saveOverviewPdf(deps),
    },
    settings: { getSettings: getSettings(settings), saveSettings: saveSettings(settings) },
  };
}

const exportHandlers = ({ connections, exports, askWhere, settings }: HandlerDeps): Handlers['exports'] => ({
  cancelExport: cancelExport(exports),
  getExport: getExport(exports),
  startExport: startExport(connections, exports, askWhere, settings.texts),
});

function secretHandlers(deps: HandlerDeps): Handlers['secrets'] {
  const { vault, clipboard, askWhere, askFile, handOvers } = deps;
  const ownerKeys = createOwnerKeys();
  const { texts } = deps.settings;
  return {
    cancelHandOver: cancelHandOver(handOvers),
    chooseOwnerKeys: chooseOwnerKeys(vault, ownerKeys, askFile, texts),
    chooseRecipients: chooseRecipients(askFile, texts),
    clearClipboard: clearClipboard(clipboard),
    closeSecrets: closeSecrets(vault),
    copyPassphrase: copyPassphrase(clipboard),
    copySecret: copySecret(vault, clipboard),
    getClipboard: getClipboard(clipboard),
    handOverSecrets: handOverSecrets({ vault, askWhere, handOvers, ownerKeys, texts }),
    listSecretTickets: listSecretTickets(vault),
    listSecrets: listSecrets(vault),
    revealSecret: revealSecret(vault),
    saveSecretsCsv: saveSecretsCsv(vault, askWhere, texts),
  };
}

const appHandlers = (deps: HandlerDeps): Handlers['app'] => ({
  copyDiagnostics: copyDiagnostics(deps),
  getAbout: getAbout(deps.connections),
  getView: getView(deps.view),
  keepView: keepView(deps.view),
  offerCommands: offerCommands(deps.offerCommands),
  openLogFolder: openLogFolder(deps.logFolder),
});

function connectionHandlers(deps: HandlerDeps): Handlers['connections'] {
  const { connections, saved, passphraseVault } = deps;
  return {
    changePassphrase: changePassphrase(passphraseVault, saved),
    connectJira: connectJira(saved, deps.network.httpsAgent),
    connectSaved: connectSaved(saved),
    createVault: createVault(passphraseVault, saved),
    detectAddress: detectAddress(deps.network.httpsAgent),
    disconnect: disconnect(saved),
    editSaved: editSaved(saved),
    enterCredentials: enterCredentials(saved),
    getConnection: getConnection(connections),
    getSampleLogins: getSampleLogins(deps.policy.sampleData !== false),
    listSavedConnections: listSavedConnections(saved),
    lockVault: lockVault(passphraseVault, saved),
    removeSaved: removeSaved(saved),
    resetVault: resetVault(saved),
    rotateSigningKey: rotateSigningKey(connections),
    testSaved: testSaved(saved),
    trySampleData: trySampleData(connections, deps.sampleKeys),
    unlockVault: unlockVault(passphraseVault, saved),
  };
}
