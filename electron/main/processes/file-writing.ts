import type { AppErrorCode } from '../../contract/core/errors.ts';
import { CallFailed } from '../ipc/call-failed.ts';

/** What writes one file as it is told by messages, in a process of its own or here. */
export type FileWriting<Message, Answer> = Readonly<{
  /** @throws CallFailed with why the file cannot be written: then nothing is left of it */
  ask: (message: Message) => Promise<Answer>;
  /** The file is done. */
  end: () => Promise<void>;
  /** Nothing is left of the file; never fails. */
  giveUp: () => Promise<void>;
}>;

type AnyAnswer = Readonly<{ type: string; fault?: AppErrorCode; reason?: string }>;

/** @throws CallFailed when the answer is that it failed */
export function insistOnSuccess({ fault, reason }: AnyAnswer): void {
  if (fault !== undefined) throw new CallFailed(fault, { cause: new Error(reason) });
}

/** Writes in this process, where nobody waits for anything else. */
export const writeHere = <Message, Answer extends AnyAnswer>(
  answerTo: (message: Message) => Promise<Answer>,
): FileWriting<Message, Answer> => ({
  ask: async (message) => {
    const answer = await answerTo(message);
    insistOnSuccess(answer);
    return answer;
  },
  end: () => Promise.resolve(),
  giveUp: () => Promise.resolve(),
});
