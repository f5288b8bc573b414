import { german } from './de/index.ts';
import { english, type Catalogue } from './en/index.ts';
import type { Language } from './languages.ts';

const catalogues: Readonly<Record<Language, Catalogue>> = { en: english, de: german };

/** The texts in the language of the moment. */
export type Texts = () => Catalogue;

/** Every text of a language, for main: it has all of them at hand. */
export const textsOf = (language: Language): Catalogue => catalogues[language];
