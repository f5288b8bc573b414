import { formats } from '../../electron/contract/texts/en/formats.ts';
import { textsHook } from './translation.ts';

/** How numbers and times are written. */
export const useFormats = textsHook('formats', formats);
