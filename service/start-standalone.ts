import { sampleLogins } from './api/sample-logins.ts';
import { readConfig, type ServiceConfig } from './config.ts';
import { createMetrics } from './health/metrics.ts';
import { configuredWayOut } from './network/configured-network.ts';
import { createServiceLog } from './plugins/service-log.ts';
import { runService, type RunningService } from './run-service.ts';
import { StartRefused } from './start-refused.ts';
import { version } from './version.ts';

/** Exit code of a service that will not start like this, as for wrong usage of a command. */
const refusedExitCode = 2;

try {
  await main();
} catch (error) {
  const isOurs = error instanceof StartRefused;
  process.stderr.write(`Keydesk key service: ${isOurs ? error.message : String(error)}\n`);
  process.exitCode = isOurs ? refusedExitCode : 1;
}

async function main(): Promise<void> {
  const config = readConfig(process.argv.slice(2), process.env);
  const log = createServiceLog();
  const wayOut = configuredWayOut(config.network, process.env);
  const metrics = createMetrics();
  const starting = runService({ ...config, launchTokens: null, metrics, wayOut, version, log });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      void starting.then(({ stop }) => stop()).finally(() => process.exit());
    });
  }
  process.stdout.write(readyLine(config, await starting));
}

function readyLine(config: ServiceConfig, { url, jiraUrl }: RunningService): string {
  const isSample = config.jira.kind === 'sample';
  if (config.json)
    return `${JSON.stringify({ url, ...(isSample && { sampleAdmin: sampleLogins.admin }) })}\n`;
  const { admin, member } = sampleLogins;
  const logins = `sample administrator ${admin.email} / ${admin.apiToken}, not an administrator ${member.email} / ${member.apiToken}`;
  return `Keydesk key service: ${url} (Jira: ${isSample ? `${jiraUrl}, ${logins}` : jiraUrl})\n`;
}
