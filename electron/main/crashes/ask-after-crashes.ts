import type { Texts } from '../../contract/texts/index.ts';
import type { AskChoice } from '../windows/ask.ts';

export type AfterCrashes = Readonly<{
  choose: AskChoice;
  openLogFolder: () => Promise<boolean>;
  quit: () => void;
  texts: Texts;
}>;

/** Says that something keeps crashing, and what can be done. @returns whether to try again */
export async function askAfterCrashes(
  { choose, openLogFolder, quit, texts }: AfterCrashes,
  what: 'page' | 'service',
): Promise<boolean> {
  const words = texts().desktop.crashes;
  const choices = [words.tryAgain, words.openLogFolder, words.quit];
  for (;;) {
    const choice = await choose({ ...words[what], choices, cancel: words.tryAgain });
    if (choice === words.openLogFolder) {
      await openLogFolder();
      continue;
    }
    if (choice === words.quit) quit();
    return choice === words.tryAgain;
  }
}
