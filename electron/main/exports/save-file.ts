import { CallFailed } from '../ipc/call-failed.ts';
import { draftBeside, FileFailed, openDraft, type DraftPlaces } from './draft-file.ts';

/**
 * Writes a file for this user only, piece by piece: the next is asked for when the one before is written, and other work comes in between.
 * @throws CallFailed with why it cannot be written, and what the pieces throw: nothing is left of it, and what was there is as it was
 */
export async function saveFile(
  { path, mayReplace }: Omit<DraftPlaces, 'draft'>,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  try {
    const draft = await openDraft({ path, draft: draftBeside(path), mayReplace });
    try {
      for await (const piece of pieces) await draft.add(Buffer.from(piece));
    } catch (thrown) {
      await draft.abandon();
      throw thrown;
    }
    await draft.finish(null);
  } catch (thrown) {
    throw thrown instanceof FileFailed ? new CallFailed(thrown.fault, { cause: thrown }) : thrown;
  }
}
