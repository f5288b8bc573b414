import type { Language } from '../../electron/contract/texts/languages.ts';
import { inEnglish, type Translation } from './translation.ts';

const loaders: Readonly<Record<Language, () => Promise<Translation>>> = {
  en: () => Promise.resolve(inEnglish),
  de: async () => (await import('./in-german.ts')).inGerman,
};

/** Fetches a language: one file for each, so that it costs nobody who does not read it. */
export const loadTranslation = (language: Language): Promise<Translation> => loaders[language]();
