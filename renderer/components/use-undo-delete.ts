import { useCallback } from 'react';
import { asCallError, callMain, type InputOf } from '../api/call-main.ts';
import { useUndoDeleteTexts } from '../texts/use-undo-delete-texts.ts';
import { useErrorSentence } from '../texts/use-error-sentence.ts';
import { useNotify, type NoticeAction } from './notices.tsx';
import { useKeepDays } from './use-keep-days.ts';

/** What was deleted: some keys, or those of a bulk delete. */
type Deleted = Exclude<InputOf<'deletedKeys', 'planDeletedKeys'>['selection'], { kind: 'query' }>;

/**
 * The way back from a delete: "Undo" restores exactly what was deleted, as a bulk action, and its end is told as that of any
 * other. There is none where the key service keeps nothing.
 */
export function useUndoDelete(): (deleted: Deleted) => NoticeAction | undefined {
  const notify = useNotify();
  const texts = useUndoDeleteTexts();
  const sentenceOf = useErrorSentence();
  const keepDays = useKeepDays();
  return useCallback(
    (selection) => {
      const undo = async () => {
        const plan = await callMain('deletedKeys', 'planDeletedKeys', { action: 'restore', selection });
        const refused = plan.warnings.find(({ code }) => code === 'user_has_key')?.count ?? 0;
        if (plan.count === 0) notify(texts.nothingLeft);
        else if (refused === plan.count) notify(texts.usersHaveKeys(refused));
        else await callMain('deletedKeys', 'restoreKeys', { planId: plan.planId });
      };
      const run = () => void undo().catch((thrown: unknown) => notify(sentenceOf(asCallError(thrown))));
      return keepDays === undefined || keepDays === 0 ? undefined : { label: texts.undo, run };
    },
    [notify, texts, sentenceOf, keepDays],
  );
}
