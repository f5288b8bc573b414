import type { Catalogue } from '../en/index.ts';
import { formats } from './formats.ts';
import { settings } from './settings.ts';
import { words } from './words.ts';

export const german: Catalogue = { formats, settings, words };
