import { rm } from 'node:fs/promises';
import { Check } from 'typebox/value';
import { CallFailed } from '../ipc/call-failed.ts';
import { forkProcess } from '../processes/fork-process.ts';
import { fromExport, type FromExport, type ToExport } from './export-messages.ts';
import type { Exporter, ExporterStart } from './exporter.ts';

/**
 * Starts the process that writes, so that formatting and a slow disk never hold up the console.
 * @throws what `ask` throws, when the file cannot be opened
 */
export async function forkExporter(modulePath: string, start: ExporterStart): Promise<Exporter> {
  const child = forkProcess(modulePath, 'keydesk-export');
  child.stdout?.resume();
  child.stderr?.resume();
  const waiting: ((answer: FromExport | null) => void)[] = [];
  let hasEnded = false;
  child.on('message', (message: unknown) => waiting.shift()?.(Check(fromExport, message) ? message : null));
  child.once('exit', () => {
    hasEnded = true;
    for (const tell of waiting.splice(0)) tell(null);
  });
  /** @throws export_stopped when the process ends instead; a file fault */
  const ask = async (message: ToExport): Promise<FromExport> => {
    const answer = await new Promise<FromExport | null>((resolve) => {
      if (hasEnded) resolve(null);
      else {
        waiting.push(resolve);
        child.postMessage(message);
      }
    });
    if (answer && answer.type !== 'failed') return answer;
    child.kill();
    // The process could not take it away itself.
    await rm(start.draft, { force: true }).catch(() => undefined);
    if (!answer) throw new CallFailed('export_stopped');
    throw new CallFailed(answer.fault, { cause: new Error(answer.reason) });
  };
  await ask({ type: 'start', ...start });
  const askForBytes = async (message: ToExport): Promise<number> => {
    const answer = await ask(message);
    return 'bytes' in answer ? answer.bytes : 0;
  };
  return {
    add: (keys) => askForBytes({ type: 'keys', keys }),
    finish: async () => {
      const bytes = await askForBytes({ type: 'finish' });
      child.kill();
      return bytes;
    },
    abandon: async () => {
      await ask({ type: 'abandon' }).catch(() => undefined);
      child.kill();
    },
  };
}
