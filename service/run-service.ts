import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { defaultKeepDeletedDays } from './api/models/deleted-key.ts';
import { buildService } from './build-service.ts';
import { openDatabase, type Database } from './database/open-database.ts';
import { currentRevision } from './database/revision.ts';
import { createDataCenterImpersonation } from './gateway/data-center-impersonation.ts';
import { readJiraLink } from './gateway/jira-link-file.ts';
import type { JiraLink } from './gateway/jira-link.ts';
import { createJiraClient } from './jira/create-jira-client.ts';
import { jiraAddress } from './jira/jira-address.ts';
import type { JiraChoice, OwnJira, SampleChoice } from './jira/jira-choice.ts';
import { createDirectory, directorySize } from './sample-jira/directory.ts';
import { linkSampleJira } from './sample-jira/link-sample-jira.ts';
import { createSampleControl } from './sample-jira/sample-control.ts';
import { defaultKeyCount, directorySizeFor, sampleKeys } from './sample-jira/sample-keys.ts';
import { seedSampleKeys } from './sample-jira/seed-sample-keys.ts';
import { startSampleJira } from './sample-jira/start-sample-jira.ts';
import type { SecretFormat } from './keys/client-secret.ts';
import type { Metrics } from './health/metrics.ts';
import type { WayOut } from './network/way-out.ts';
import { readServiceSecrets, takeServiceSecrets, type ServiceSecrets } from './service-secrets.ts';
import type { HandedSecrets } from './api/models/handed-secrets.ts';
import type { LaunchTokens } from './sessions/launch-tokens.ts';
import { StartRefused } from './start-refused.ts';
import type { SigningAlgorithm } from './tokens/signing-algorithm.ts';

export type RunOptions = Readonly<{
  host: string;
  port: number;
  /** Path of a file, or address of PostgreSQL; null: temporary */
  database: string | null;
  databaseConnections?: number;
  secretsFile: string | null;
  jira: JiraChoice;
  launchTokens: LaunchTokens | null;
  allowedHosts: readonly string[];
  publicUrl?: string | null;
  trustedProxies?: readonly string[];
  signingAlgorithm?: SigningAlgorithm;
  secretFormat?: SecretFormat;
  keepDeletedDays?: number;
  /** null: there is no /metrics */
  metrics?: Metrics | null;
  /** base64url of 32 bytes, from the console that runs this service; otherwise it is in the secrets file. */
  sealingKey?: string;
  /** The other keys, from that console; then there is no secrets file. */
  secrets?: HandedSecrets;
  /** Proxies and certificates on the way to Jira; by the environment, when left out. */
  wayOut?: WayOut;
  version: string;
  log: Logger;
}>;
export type RunningService = { url: string; jiraUrl: string; stop: () => Promise<void> };

/**
 * Opens everything, listens, and knows how to stop it all again in the right order.
 * @throws StartRefused with the reason
 */
export async function runService(options: RunOptions): Promise<RunningService> {
  const stops: (() => unknown)[] = [];
  const stop = async () => {
    for (const step of stops.splice(0).reverse()) await step();
  };
  try {
    return { ...(await start(options, stops)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(options: RunOptions, stops: (() => unknown)[]) {
  const folder = options.database === null ? mkdtempSync(join(tmpdir(), 'keydesk-')) : null;
  if (folder !== null) stops.push(() => rmSync(folder, { recursive: true, force: true }));
  const address = options.database ?? join(folder ?? '', 'keydesk.db');
  const { databaseConnections: connections } = options;
  const { db, listening, close } = await openDatabase(
    address,
    connections === undefined ? {} : { connections },
  );
  stops.push(close);
  const secrets = await secretsOf(options, address, db);
  const { jiraUrl, link } =
    options.jira.kind === 'jira' ? linkedJira(options.jira) : await startSample(options.jira);
  const jira = createJiraClient(jiraUrl, undefined, options.wayOut);
  const impersonation = link && createDataCenterImpersonation(link);
  const app = await buildService({
    db,
    listening,
    jira,
    secrets,
    ...servedOptions(options),
    ...(options.wayOut && { wayOut: options.wayOut }),
    impersonation,
  });
  stops.push(() => app.close());
  const url = await app.listen({ host: options.host, port: options.port }).catch(refuseAddress);
  return { url, jiraUrl };

  async function startSample({ keys, deployment = 'cloud' }: SampleChoice): Promise<LinkedJira> {
    const count = keys ?? defaultKeyCount;
    const directory = createDirectory(keys === null ? directorySize : directorySizeFor(keys, directorySize));
    // An inventory that an admin has emptied stays empty when the service is started again.
    if ((await currentRevision(db)) === 0) await seedSampleKeys(db, sampleKeys(directory, count, Date.now()));
    const control = createSampleControl();
    const sample = await startSampleJira(directory, control, deployment);
    stops.push(sample.close);
    const link = deployment === 'data-center' ? await linkSampleJira(control) : null;
    return { jiraUrl: sample.url, link };
  }
}

function secretsOf(
  { secretsFile, sealingKey, secrets }: RunOptions,
  address: string,
  db: Database,
): Promise<ServiceSecrets> {
  if (secrets && sealingKey !== undefined) return takeServiceSecrets(secrets, sealingKey, db);
  // Beside the database file; with PostgreSQL it is always named.
  return readServiceSecrets(secretsFile ?? join(dirname(address), 'keydesk-secrets.json'), db, sealingKey);
}

/** What the service takes as it was given. */
function servedOptions(options: RunOptions) {
  const { log, version, launchTokens, allowedHosts, publicUrl = null, trustedProxies = [] } = options;
  const { signingAlgorithm = 'EdDSA', secretFormat = 'hex', metrics = null } = options;
  const { keepDeletedDays = defaultKeepDeletedDays } = options;
  const served = { log, version, launchTokens, allowedHosts, publicUrl, trustedProxies };
  return { ...served, signingAlgorithm, secretFormat, keepDeletedDays, metrics };
}

type LinkedJira = Readonly<{ jiraUrl: string; link: JiraLink | null }>;

const linkedJira = ({ url, linkFile }: OwnJira): LinkedJira => ({
  jiraUrl: jiraAddress(url),
  link: linkFile === undefined ? null : readJiraLink(linkFile),
});

/** What can be wrong with an address to listen on, and what to do about it. */
const addressFaults: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is in use. Choose another with --port.',
  EACCES: 'This user may not use that port. Choose one above 1023 with --port.',
  EADDRNOTAVAIL: 'The --host is no address of this computer.',
  ENOTFOUND: 'The --host is no address of this computer.',
};

function refuseAddress(error: NodeJS.ErrnoException): never {
  const fault = addressFaults[error.code ?? ''];
  throw fault === undefined ? error : new StartRefused(fault, { cause: error });
}
