import { createExportWriter } from './create-export-writer.ts';
import { FileFailed, openDraft, type Draft } from './draft-file.ts';
import type { FromExport, ToExport } from './export-messages.ts';
import type { ExportWriter } from './export-writer.ts';

type Open = Readonly<{ draft: Draft; writer: ExportWriter }>;

/**
 * Writes one export as it is told, one message after the other.
 * @returns what answers a message; it never fails: a failure is an answer, after which nothing of the file is left
 */
export function createExportFile(): (message: ToExport) => Promise<FromExport> {
  let open: Open | null = null;
  let count = 0;
  const insist = (): Open => {
    if (!open) throw new FileFailed('file_not_written', new Error('No file is open.'));
    return open;
  };
  const act = async (message: ToExport): Promise<FromExport> => {
    switch (message.type) {
      case 'start': {
        const draft = await openDraft(message);
        open = { draft, writer: createExportWriter(message.layout) };
        await draft.add(open.writer.begin());
        return { type: 'ready' };
      }
      case 'keys': {
        const { draft, writer } = insist();
        await draft.add(writer.add(message.keys));
        count += message.keys.length;
        return { type: 'written', bytes: draft.bytes() };
      }
      case 'finish': {
        const { draft, writer } = insist();
        const { tail, head } = writer.end(count);
        await draft.add(tail);
        await draft.finish(head);
        return { type: 'finished', bytes: draft.bytes() };
      }
      case 'abandon':
        await open?.draft.abandon();
        return { type: 'abandoned' };
    }
  };
  return async (message) => {
    try {
      return await act(message);
    } catch (thrown) {
      await open?.draft.abandon().catch(() => undefined);
      open = null;
      const fault = thrown instanceof FileFailed ? thrown.fault : 'file_not_written';
      return { type: 'failed', fault, reason: thrown instanceof Error ? thrown.message : 'unknown' };
    }
  };
}
