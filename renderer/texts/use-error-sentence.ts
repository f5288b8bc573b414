import { useCallback, useContext } from 'react';
import { errorSentence, type ToldError } from '../../electron/contract/texts/error-sentence.ts';
import { TranslationContext } from './translation.ts';

/** How to say an error: in English as main and the service say it, in another language by its code. */
export function useErrorSentence(): (error: ToldError) => string {
  const { catalogue } = useContext(TranslationContext);
  return useCallback((error) => (catalogue ? errorSentence(catalogue, error) : error.message), [catalogue]);
}
