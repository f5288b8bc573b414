import { useCallback } from 'react';
import { asCallError, callMain } from '../api/call-main.ts';
import { useWords } from '../texts/use-words.ts';
import { useErrorSentence } from '../texts/use-error-sentence.ts';
import { useNotify } from './notices.tsx';

/** Copies a client id through main (the page has no clipboard) and says so. */
export function useCopyClientId(): (clientId: string) => void {
  const notify = useNotify();
  const sentenceOf = useErrorSentence();
  const { clientIdCopied } = useWords();
  return useCallback(
    (clientId) => {
      callMain('keys', 'copyClientId', { clientId }).then(
        () => notify(clientIdCopied),
        (thrown: unknown) => notify(sentenceOf(asCallError(thrown))),
      );
    },
    [notify, clientIdCopied, sentenceOf],
  );
}
