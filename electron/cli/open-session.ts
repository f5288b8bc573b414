import { homedir } from 'node:os';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { configuredWayOut, configuredNetwork } from '../../service/network/configured-network.ts';
import { NetworkAgent } from '../../service/network/network-agent.ts';
import type { Job } from '../contract/jobs/job.ts';
import { Connections } from '../main/connections/connections.ts';
import { normalAddress } from '../main/connections/normal-address.ts';
import { CallFailed } from '../main/ipc/call-failed.ts';
import type { Jobs } from '../main/jobs/jobs.ts';
import { permitConnection } from '../main/policy/permit-connection.ts';
import { readPolicy } from '../main/policy/read-policy.ts';
import type { SecretVault } from '../main/secrets/secret-vault.ts';
import { CommandFailed, exitCodes } from './exit-codes.ts';
import { lockFolder } from './folder-lock.ts';
import { createKeptState } from './kept-state.ts';
import { openKeyFile } from './key-file-sealer.ts';
import { readCredentials } from './read-credentials.ts';
import type { Terminal } from './terminal.ts';

/** Options of every command. */
export type CommonOptions = Readonly<{
  service?: string;
  credentials?: string;
  dataFolder?: string;
  journalKey?: string;
  proxy?: string;
  caFile?: string;
  json?: boolean;
}>;

/** A job has come further, or the credentials are refused. */
type News = Readonly<{ job?: Job; isRefused?: true }>;

/** What the console's parts are put together to, without a window. */
export type Session = Readonly<{
  connections: Connections;
  jobs: Jobs;
  vault: SecretVault;
  log: Logger;
  /** Signs in at the service. */
  connect: () => Promise<void>;
  /** From here on everything that is done survives a crash; what an earlier command left behind is there. */
  openJournal: () => Promise<void>;
  /** Told of the progress of every job, and when the credentials are refused meanwhile. */
  onNews: (listener: (news: News) => void) => void;
  close: () => Promise<void>;
}>;

export function openSession(options: CommonOptions, terminal: Terminal): Session {
  const log = pino({ level: 'error' }, { write: (line: string) => terminal.note(messageIn(line)) });
  const folder = options.dataFolder ?? usualFolder();
  const listeners = new Set<(news: News) => void>();
  const tell = (news: News) => {
    for (const listener of listeners) listener(news);
  };
  const { secretDays, ...way } = away(options);
  const connections = createConnections(way, folder, () => tell({ isRefused: true }), log);
  const journalFile = join(folder, 'keydesk.journal');
  const { jobs, vault, attach } = createKeptState({
    connections,
    journalFile,
    onJob: (job) => tell({ job }),
    secretDays,
    note: terminal.note,
    log,
  });
  let unlock = (): void => undefined;
  return {
    connections,
    jobs,
    vault,
    log,
    connect: async () => {
      const authorization = await readCredentials(options.credentials, terminal);
      await connections.connect({
        kind: 'service',
        address: addressOf(options),
        jiraAuthorization: authorization,
      });
    },
    openJournal: async () => {
      unlock = lockFolder(folder);
      const keyFile = options.journalKey ?? join(folder, 'journal.key');
      await attach(await openKeyFile(keyFile, journalFile));
    },
    onNews: (listener) => void listeners.add(listener),
    close: async () => {
      await connections.close();
      unlock();
    },
  };
}

/** To a key service only: a host without a desktop starts none of its own. */
const createConnections = (
  way: Pick<ReturnType<typeof away>, 'permit' | 'httpsAgent'>,
  folder: string,
  onRefused: () => void,
  log: Logger,
) =>
  new Connections({
    ...way,
    startEmbedded: () => Promise.reject(new CallFailed('not_connected')),
    serviceStartOf: () => Promise.reject(new CallFailed('not_connected')),
    dataFolder: folder,
    onChange: ({ state }) => {
      if (state === 'credentials-needed') onRefused();
    },
    isBusy: () => false,
    log,
  });

/** @throws CommandFailed */
function addressOf({ service }: CommonOptions): string {
  if (service === undefined)
    throw new CommandFailed(
      exitCodes.usage,
      'Name the key service with --service https://keydesk.your-company.com.',
    );
  return normalAddress(service);
}

/** The way to the service, and what the company allows. @throws CommandFailed */
function away({ proxy, caFile }: CommonOptions) {
  try {
    const policy = readPolicy();
    return {
      secretDays: policy.secretDays ?? null,
      permit: permitConnection(policy),
      httpsAgent: new NetworkAgent(configuredWayOut(configuredNetwork(proxy, caFile), process.env)),
    };
  } catch (thrown) {
    throw new CommandFailed(exitCodes.usage, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function usualFolder(): string {
  const state = process.env['XDG_STATE_HOME'];
  return join(state === undefined || state === '' ? join(homedir(), '.local', 'state') : state, 'keydesk');
}

/** What a log line says, without its numbers. */
function messageIn(line: string): string {
  const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } };
  return [msg, err?.message].filter((part) => part !== undefined).join(': ');
}
