import type { AskChoice } from '../windows/ask.ts';

export type AfterCrashes = Readonly<{
  choose: AskChoice;
  openLogFolder: () => Promise<boolean>;
  quit: () => void;
}>;
type Question = Readonly<{ message: string; detail: string }>;

const choices = ['Try again', 'Open log folder', 'Quit'] as const;

/** Says that something keeps crashing, and what can be done. @returns whether to try again */
export async function askAfterCrashes(
  { choose, openLogFolder, quit }: AfterCrashes,
  question: Question,
): Promise<boolean> {
  for (;;) {
    const choice = await choose({ ...question, choices, cancel: 'Try again' });
    if (choice === 'Open log folder') {
      await openLogFolder();
      continue;
    }
    if (choice === 'Quit') quit();
    return choice === 'Try again';
  }
}

export const pageCrashes: Question = {
  message: 'The window of Keydesk has stopped three times in five minutes',
  detail:
    'Keydesk itself still runs: a bulk action goes on, and client secrets that you have not collected are kept. Try again. If it happens again, restart the computer, and give the log folder to whoever looks after Keydesk.',
};
export const serviceCrashes: Question = {
  message: 'The key service has stopped three times in five minutes',
  detail:
    'Nothing can be read or changed until it runs. What was done is kept, and a bulk action waits. Make sure that the disk is not full and that no other Keydesk uses the same data, then try again.',
};
