import { formats } from './formats.ts';
import { settings } from './settings.ts';
import { words } from './words.ts';

/** Every text in English. The page does not import this, but the part of a feature together with it: see renderer/texts. */
export const english = { formats, settings, words };

/** What a language has to say: a text that is missing or too much does not compile. */
export type Catalogue = typeof english;
