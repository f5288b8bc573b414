import { join } from 'node:path';
import { Check } from 'typebox/value';
import { toService, type FromService, type ToService } from './api/embedded-messages.ts';
import { plainTls } from './network/certificate-authorities.ts';
import { direct } from './network/proxy-routes.ts';
import { createWayOut } from './network/way-out.ts';
import { createServiceLog } from './plugins/service-log.ts';
import { runService, type RunningService } from './run-service.ts';
import { createLaunchTokens } from './sessions/launch-tokens.ts';
import { StartRefused } from './start-refused.ts';
import { version } from './version.ts';

/** Electron's channel to the process that forked this one (utilityProcess). */
type ParentPort = {
  on: (event: 'message', listener: (message: { data: unknown }) => void) => void;
  postMessage: (message: FromService) => void;
};

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
const log = createServiceLog();
const launchTokens = createLaunchTokens();
const wayOut = createWayOut({ routes: [...direct], tls: plainTls });
let service: RunningService | undefined;

parent.on('message', ({ data }) => {
  if (Check(toService, data)) void obey(data);
  else log.error('A message in a wrong shape was ignored.');
});
// Without its console nobody could reach this service: it ends with it.
process.on('disconnect', () => void stop());

async function obey(message: ToService): Promise<void> {
  switch (message.type) {
    case 'start':
      await start(message);
      break;
    case 'use-network':
      wayOut.use(message.network);
      break;
    case 'issue-launch-token':
      parent.postMessage({
        type: 'launch-token',
        requestId: message.requestId,
        token: launchTokens.issue(),
      });
      break;
    case 'stop':
      await stop();
  }
}

async function start(message: Extract<ToService, { type: 'start' }>): Promise<void> {
  const { dataFolder, sealingKey, secrets, jira, network, keepDeletedDays } = message;
  if (network) wayOut.use(network);
  try {
    service = await runService({
      host: '127.0.0.1',
      port: 0,
      database: join(dataFolder, 'keydesk.db'),
      secretsFile: null,
      sealingKey,
      ...(secrets && { secrets }),
      ...(keepDeletedDays !== undefined && { keepDeletedDays }),
      jira,
      wayOut,
      launchTokens,
      allowedHosts: [],
      version,
      log,
    });
    parent.postMessage({ type: 'ready', url: service.url });
  } catch (error) {
    log.error({ err: error }, 'could not start');
    const message =
      error instanceof StartRefused ? error.message : 'It could not be started; its log says why.';
    parent.postMessage({ type: 'failed', message });
  }
}

async function stop(): Promise<void> {
  await service?.stop();
  process.exit(0);
}
