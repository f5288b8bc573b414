import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Handlers } from '../../electron/contract/index.ts';
import { Connections } from '../../electron/main/connections/connections.ts';
import { createKeptView } from '../../electron/main/app/kept-view.ts';
import { createHandlers } from '../../electron/main/create-handlers.ts';
import { Exports } from '../../electron/main/exports/exports.ts';
import { startLocalExporter } from '../../electron/main/exports/local-exporter.ts';
import { Jobs } from '../../electron/main/jobs/jobs.ts';
import { HandOvers } from '../../electron/main/hand-over/hand-overs.ts';
import { startLocalSealer } from '../../electron/main/hand-over/local-sealer.ts';
import { createRecentFailures } from '../../electron/main/logging/recent-failures.ts';
import { noPolicy } from '../../electron/main/policy/policy.ts';
import { SecretVault } from '../../electron/main/secrets/secret-vault.ts';
import { createClipboard } from '../../electron/main/security/clipboard.ts';
import { createSettingsStore } from '../../electron/main/settings/settings-store.ts';
import type { AskWhereToSave } from '../../electron/main/windows/ask.ts';
import { sampleLogins } from '../../service/api/sample-logins.ts';
import { directNetwork } from './network/direct-network.ts';
import { listeningService } from './listening-service.ts';
import { rememberingConnections } from './remembering-connections.ts';

import { silentLog } from './silent-log.ts';

/**
 * Everything behind the gate, on a real key service: the handlers of the contract as the renderer calls them. Electron's part
 * (clipboard, dialogs, preferences file) is kept in memory. The test mocks 'electron' and 'electron-store'.
 */
export async function consoleOnService({ keys = 10 }: { keys?: number } = {}) {
  const service = await listeningService({ keys });
  const dataFolder = mkdtempSync(join(tmpdir(), 'keydesk-console-'));
  const desktop = { clipboard: '', saveTo: null as string | null, openFrom: null as string | null };
  const vault = new SecretVault(() => undefined);
  const connections: Connections = new Connections({
    startEmbedded: () => Promise.reject(new Error('not in this test')),
    serviceStartOf: () => Promise.reject(new Error('not in this test')),
    dataFolder,
    onChange: (connection) => remembering.saved.noteConnection(connection),
    isBusy: () => jobs.running() !== null,
    log: silentLog,
  });
  const remembering = rememberingConnections(connections, dataFolder);
  const { saved, passphraseVault } = remembering;
  const jobs: Jobs = new Jobs({
    client: () => connections.client(),
    vault,
    onProgress: () => undefined,
    log: silentLog,
  });
  const exports = new Exports({
    startExporter: startLocalExporter,
    onProgress: () => undefined,
    log: silentLog,
  });
  const handOvers = new HandOvers({
    startSealer: startLocalSealer,
    onProgress: () => undefined,
  });
  const write = (text: string) => {
    desktop.clipboard = text;
    return Promise.resolve();
  };
  const clipboard = createClipboard(silentLog, {
    writeText: write,
    writeWith: write,
    readText: () => Promise.resolve(desktop.clipboard),
    clear: () => void write(''),
  });
  const askWhere: AskWhereToSave = () => Promise.resolve(desktop.saveTo);
  const kept = new Map<string, unknown>();
  const settings = createSettingsStore({
    file: { get: (name) => kept.get(name), set: (name, value) => kept.set(name, value), wasDamaged: false },
  });
  const handlers: Handlers = createHandlers({
    connections,
    saved,
    passphraseVault,
    jobs,
    exports,
    vault,
    handOvers,
    clipboard,
    settings,
    askWhere,
    printPage: { toPdf: () => Promise.resolve(Buffer.from('%PDF')), toPrinter: () => Promise.resolve(true) },
    askFile: () => Promise.resolve(desktop.openFrom),
    network: directNetwork(),
    emit: () => undefined,
    failures: createRecentFailures(),
    view: createKeptView(),
    offerCommands: () => undefined,
    logFolder: dataFolder,
    sampleKeys: null,
    policy: noPolicy,
  });
  const connect = () =>
    handlers.connections.connectJira({
      address: service.url,
      credentials: { method: 'api-token', ...sampleLogins.admin },
    });
  const stop = async () => {
    await clipboard.clearSecret();
    await connections.close();
    await service.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { service, handlers, desktop, dataFolder, connect, stop };
}
export type ConsoleOnService = Awaited<ReturnType<typeof consoleOnService>>;
