import { FileFailed, openDraft, type Draft } from '../exports/draft-file.ts';
import { RecipientInvalid } from './encrypter-for.ts';
import { oneFileWriter } from './one-file-writer.ts';
import { ownerFilesWriter } from './owner-files-writer.ts';
import type { FromSealer, ToSealer } from './seal-messages.ts';
import type { SealedWriter } from './sealed-writer.ts';

type Open = Readonly<{ draft: Draft; writer: SealedWriter }>;

/**
 * Writes one sealed file as it is told, one message after the other.
 * @returns what answers a message; it never fails: a failure is an answer, after which nothing of the file is left
 */
export function createSealFile(): (message: ToSealer) => Promise<FromSealer> {
  let open: Open | null = null;
  const insist = (): Open => {
    if (!open) throw new FileFailed('file_not_written', new Error('No file is open.'));
    return open;
  };
  const act = async (message: ToSealer): Promise<void> => {
    if (message.type === 'start') {
      const draft = await openDraft(message);
      open = { draft, writer: await begin(message, draft).catch((error: unknown) => abandon(draft, error)) };
      return;
    }
    const { draft, writer } = insist();
    if (message.type === 'secrets') await writer.add(message.secrets);
    else if (message.type === 'abandon') await draft.abandon();
    else {
      await writer.finish();
      await draft.finish(null);
    }
  };
  return async (message) => {
    try {
      await act(message);
      return { type: 'done' };
    } catch (thrown) {
      await open?.draft.abandon().catch(() => undefined);
      open = null;
      const reason = thrown instanceof Error ? thrown.message : 'unknown';
      return { type: 'failed', fault: faultOf(thrown), reason };
    }
  };
}

async function begin(
  { form, seal }: Extract<ToSealer, { type: 'start' }>,
  { add }: Draft,
): Promise<SealedWriter> {
  if (form === 'file-per-owner') return ownerFilesWriter(seal, add);
  if (!seal) throw new Error('One file for all needs one seal.');
  return oneFileWriter(seal, add);
}

async function abandon(draft: Draft, error: unknown): Promise<never> {
  await draft.abandon();
  throw error;
}

function faultOf(thrown: unknown): Extract<FromSealer, { type: 'failed' }>['fault'] {
  if (thrown instanceof FileFailed) return thrown.fault;
  return thrown instanceof RecipientInvalid ? 'recipient_invalid' : 'file_not_written';
}
