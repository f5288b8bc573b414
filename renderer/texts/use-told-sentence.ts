import { useCallback, useContext } from 'react';
import { appErrorCodes, sentenceOf } from '../../electron/contract/core/errors.ts';
import { TranslationContext } from './translation.ts';

/** The same for the sentence of an error that is told without its code, as the journal keeps it. */
export function useToldSentence(): (sentence: string) => string {
  const { catalogue } = useContext(TranslationContext);
  return useCallback(
    (sentence) => {
      const code = catalogue ? appErrorCodes.find((one) => sentenceOf(one) === sentence) : undefined;
      return (code && catalogue?.errors[code]) ?? sentence;
    },
    [catalogue],
  );
}
