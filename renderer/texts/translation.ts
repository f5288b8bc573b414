import type { ThemeOptions } from '@mui/material/styles';
import { createContext, useContext } from 'react';
import type { Catalogue } from '../../electron/contract/texts/en/index.ts';
import type { Language } from '../../electron/contract/texts/languages.ts';

/** A language to be shown. */
export type Translation = Readonly<{
  language: Language;
  /** Null in English: each feature brings its own English along. */
  catalogue: Catalogue | null;
  /** The words of MUI's own parts. */
  themeWords: readonly ThemeOptions[];
}>;

export const inEnglish: Translation = { language: 'en', catalogue: null, themeWords: [] };
export const TranslationContext = createContext(inEnglish);

/**
 * Makes the hook that gives a feature its texts in the language of the preferences.
 * @param english part of the English catalogue, which is loaded together with the code that imports the hook, and no sooner
 */
export function textsHook<F extends keyof Catalogue>(feature: F, english: Catalogue[F]) {
  return function useTexts(): Catalogue[F] {
    return useContext(TranslationContext).catalogue?.[feature] ?? english;
  };
}
