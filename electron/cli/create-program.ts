import { Command } from 'commander';
import { version } from '../../service/version.ts';
import { changeKeys, type ChangeOptions } from './change-keys.ts';
import { createKeys, type CreateOptions } from './create-keys.ts';
import { withDelivery, type DeliveryOptions } from './deliver-secrets.ts';
import type { ExitCode } from './exit-codes.ts';
import { exportKeys, type ExportOptions } from './export-keys.ts';
import { cancelJob, listJobs, resumeJob, saveSecrets } from './jobs-commands.ts';
import { listDeletedKeys } from './list-deleted-keys.ts';
import { listKeys } from './list-keys.ts';
import { moveDeletedKeys, type MoveOptions } from './move-deleted-keys.ts';
import type { CommonOptions, Session } from './open-session.ts';
import { withDeletedSelection, withSelection, type SelectionOptions } from './selection-options.ts';
import type { Terminal } from './terminal.ts';

/** What a command does once the options are read. */
export type Run = <O extends CommonOptions>(
  command: Command,
  act: (session: Session, options: O, terminal: Terminal) => Promise<ExitCode>,
) => Promise<void>;

/** The commands and their options, in the words of --help. */
export function createProgram(run: Run): Command {
  const program = new Command('keydesk')
    .description('API keys of Jira users, for hosts without a desktop.')
    .version(version)
    .option('--service <url>', 'address of the key service')
    .option('--credentials <file>', 'JSON file (mode 0600) with the Jira credentials; - for standard input')
    .option('--data-folder <folder>', 'where the journal is kept')
    .option('--journal-key <file>', 'file (mode 0600) with the key of the journal')
    .option('--proxy <host:port>', 'proxy on the way to the service, or none')
    .option('--ca-file <file>', 'certificate authorities (PEM) to trust beside those of the system')
    .option('--json', 'results as JSON, one object a line')
    .showHelpAfterError('(keydesk --help shows what there is)')
    .exitOverride();
  const keys = program.command('keys').description('list, create, delete, regenerate, export, restore');
  addKeys(keys, run);
  addDeletedKeys(keys, run);
  addJobs(program.command('jobs').description('what was interrupted: list, resume, cancel'), run);
  const secrets = program.command('secrets').description('new client secrets that were not handed over');
  withDelivery(secrets.command('save').description('hand them over')).action(
    async (_options: DeliveryOptions, command: Command) => run(command, saveSecrets),
  );
  return program;
}

function addKeys(keys: Command, run: Run): void {
  withSelection(keys.command('list').description('one key a line')).action(
    async (_options: SelectionOptions, command: Command) => run(command, listKeys),
  );
  withDelivery(keys.command('create').description('an API key for each user'))
    .option('--user <user...>', 'user id, e-mail or whole name')
    .option('--dry-run', 'say what would be done, and do nothing')
    .action(async (_options: CreateOptions, command: Command) => run(command, createKeys));
  withChange(
    withSelection(keys.command('delete').description('tools that use the keys stop working')),
  ).action(async (_options: ChangeOptions, command: Command) =>
    run<ChangeOptions>(command, (session, options, terminal) =>
      changeKeys('delete', session, options, terminal),
    ),
  );
  withDelivery(withChange(withSelection(keys.command('regenerate').description('new client secrets'))))
    .option('--grace-hours <hours>', 'how long the old secrets go on working; they stop at once without it')
    .action(async (_options: ChangeOptions, command: Command) =>
      run<ChangeOptions>(command, (session, options, terminal) =>
        changeKeys('regenerate', session, options, terminal),
      ),
    );
  withSelection(keys.command('export').description('the inventory as a file; never a secret'))
    .option('--format <format>', 'csv, xlsx or jsonl', 'csv')
    .option('--output <file>', 'the new file')
    .option('--force', 'replace a file that is there')
    .option('--bom', 'CSV: begin with a byte order mark, for Excel')
    .option('--comment', 'CSV: begin with a line that says filter, time and number')
    .action(async (_options: ExportOptions, command: Command) => run(command, exportKeys));
}

function addDeletedKeys(keys: Command, run: Run): void {
  keys
    .command('deleted')
    .description('what was deleted and can be restored yet, one key a line')
    .option('--search <words>', 'keys whose user name, e-mail or client id has these words')
    .action(async (_options: object, command: Command) => run(command, listDeletedKeys));
  const moves = { restore: 'deleted keys, with the secrets they had', purge: 'deleted keys, for good' };
  for (const action of ['restore', 'purge'] as const) {
    withChange(withDeletedSelection(keys.command(action).description(moves[action]))).action(
      async (_options: MoveOptions, command: Command) =>
        run<MoveOptions>(command, (session, options, terminal) =>
          moveDeletedKeys(action, session, options, terminal),
        ),
    );
  }
}

const withChange = (command: Command): Command =>
  command
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--yes', 'do it without asking; needed where nobody can be asked');

function addJobs(jobs: Command, run: Run): void {
  jobs
    .command('list')
    .description('what earlier commands have not ended')
    .action(async (_options: object, command: Command) => run(command, listJobs));
  withDelivery(jobs.command('resume').argument('[job]').description('go on where it stopped')).action(
    async (job: string | undefined, _options: DeliveryOptions, command: Command) =>
      run<CommonOptions & DeliveryOptions>(command, (session, options, terminal) =>
        resumeJob(session, job, options, terminal),
      ),
  );
  jobs
    .command('cancel')
    .argument('[job]')
    .description('what is done stays done, the rest stays as it is')
    .action(async (job: string | undefined, _options: object, command: Command) =>
      run(command, (session, options, terminal) => cancelJob(session, job, options, terminal)),
    );
}
