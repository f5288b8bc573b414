import { rm } from 'node:fs/promises';
import type { AppErrorCode } from '../../contract/core/errors.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import { askProcess } from './ask-process.ts';
import { insistOnSuccess, type FileWriting } from './file-writing.ts';

type Writer<Answer> = Readonly<{
  /** Its built file. */
  modulePath: string;
  name: string;
  /** What it fills until the file is whole. */
  draft: string;
  isAnswer: (given: unknown) => given is Answer;
  /** What is thrown when it ends of itself. */
  stopped: AppErrorCode;
}>;

/** Writes in a process of its own, so that neither the work nor a slow disk holds up the console. What it was given goes with it. */
export function writeInProcess<
  Message extends object,
  Answer extends Readonly<{ type: string; fault?: AppErrorCode; reason?: string }>,
>({ modulePath, name, draft, isAnswer, stopped }: Writer<Answer>): FileWriting<Message, Answer> {
  const { ask, end } = askProcess<Message>(modulePath, name);
  const giveUp = async (): Promise<void> => {
    await end();
    // It may not have come to it.
    await rm(draft, { force: true }).catch(() => undefined);
  };
  return {
    ask: async (message) => {
      const answer = await ask(message);
      try {
        if (!isAnswer(answer)) throw new CallFailed(stopped);
        insistOnSuccess(answer);
        return answer;
      } catch (thrown) {
        await giveUp();
        throw thrown;
      }
    },
    end,
    giveUp,
  };
}
