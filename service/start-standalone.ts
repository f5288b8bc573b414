import { sampleLogins } from './api/sample-logins.ts';
import { readConfig, type ServiceConfig } from './config.ts';
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
  const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  const reason = isTaken ? 'The port is in use. Choose another with --port.' : String(error);
  process.stderr.write(`Keydesk key service: ${isOurs ? error.message : reason}\n`);
  process.exitCode = isOurs || isTaken ? refusedExitCode : 1;
}

async function main(): Promise<void> {
  const config = readConfig(process.argv.slice(2), process.env);
  const log = createServiceLog();
  const service = await runService({ ...config, launchTokens: null, version, log });
  process.stdout.write(readyLine(config, service));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      void service.stop().then(() => process.exit(0));
    });
  }
}

function readyLine(config: ServiceConfig, { url, jiraUrl }: RunningService): string {
  const isSample = config.jira.kind === 'sample';
  if (config.json)
    return `${JSON.stringify({ url, ...(isSample && { sampleAdmin: sampleLogins.admin }) })}\n`;
  const { admin, member } = sampleLogins;
  const logins = `sample administrator ${admin.email} / ${admin.apiToken}, not an administrator ${member.email} / ${member.apiToken}`;
  return `Keydesk key service: ${url} (Jira: ${isSample ? `${jiraUrl}, ${logins}` : jiraUrl})\n`;
}
