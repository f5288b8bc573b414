import { resolve } from 'node:path';
import { exportOrder } from '../main/exports/export-order.ts';
import { Exports } from '../main/exports/exports.ts';
import { startLocalExporter } from '../main/exports/local-exporter.ts';
import { isAppErrorCode } from '../contract/core/errors.ts';
import { CallFailed } from '../main/ipc/call-failed.ts';
import { CommandFailed, exitCodes, type ExitCode } from './exit-codes.ts';
import type { CommonOptions, Session } from './open-session.ts';
import { selectionOf, type SelectionOptions } from './selection-options.ts';
import type { Terminal } from './terminal.ts';

export type ExportOptions = CommonOptions &
  SelectionOptions &
  Readonly<{ format?: string; output?: string; force?: boolean; bom?: boolean; comment?: boolean }>;

/** The same file as the console's export. Ctrl+C leaves none. */
export async function exportKeys(
  session: Session,
  options: ExportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { output, force = false, bom = false, comment = false } = options;
  const format = formatOf(options.format);
  if (output === undefined) throw new CommandFailed(exitCodes.usage, 'Name the new file with --output FILE.');
  const selection = selectionOf(options, true);
  await session.connect();
  const exports = new Exports({
    startExporter: startLocalExporter,
    onProgress: ({ written, total }) => terminal.progress(`${written} of ${total ?? '…'}`),
    // What went wrong is thrown in the end, and said once.
    log: session.log.child({}, { level: 'silent' }),
  });
  const { exportId } = exports.start({
    path: resolve(output),
    mayReplace: force,
    ...exportOrder(session.connections, { selection, format, byteOrderMark: bom, comment }, Date.now()),
  });
  const cancel = () => void exports.cancel(exportId);
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  await exports.untilEnded();
  process.removeListener('SIGINT', cancel).removeListener('SIGTERM', cancel);
  return tellExport(exports.latest(), options.json ?? false, terminal);
}

function formatOf(format = 'csv'): 'csv' | 'xlsx' | 'jsonl' {
  if (format === 'csv' || format === 'xlsx' || format === 'jsonl') return format;
  throw new CommandFailed(exitCodes.usage, '--format is csv, xlsx or jsonl.');
}

function tellExport(ended: ReturnType<Exports['latest']>, isJson: boolean, terminal: Terminal): ExitCode {
  if (ended?.failure && isAppErrorCode(ended.failure.code)) throw new CallFailed(ended.failure.code);
  if (ended?.state !== 'done') {
    terminal.note('The export was cancelled. No file was left behind.');
    return exitCodes.interrupted;
  }
  const { path, written, bytes } = ended;
  if (isJson) terminal.say(JSON.stringify({ path, keys: written, bytes }));
  else terminal.note(`Saved ${written} API keys to ${path}.`);
  return exitCodes.done;
}
