import { CallFailed } from '../ipc/call-failed.ts';
import type { FromExport, ToExport } from './export-messages.ts';
import type { StartExporter } from './exporter.ts';
import { createExportFile } from './write-export.ts';

/** Writes in this process, where nobody waits for anything else. @throws what opening the file throws */
export const startLocalExporter: StartExporter = async (start) => {
  const answerTo = createExportFile();
  const ask = async (message: ToExport): Promise<FromExport> => {
    const answer = await answerTo(message);
    if (answer.type === 'failed') throw new CallFailed(answer.fault, { cause: new Error(answer.reason) });
    return answer;
  };
  const askForBytes = async (message: ToExport): Promise<number> => {
    const answer = await ask(message);
    return 'bytes' in answer ? answer.bytes : 0;
  };
  await ask({ type: 'start', ...start });
  return {
    add: (keys) => askForBytes({ type: 'keys', keys }),
    finish: () => askForBytes({ type: 'finish' }),
    abandon: async () => {
      await ask({ type: 'abandon' });
    },
  };
};
