import { handOver } from '../../../electron/contract/texts/en/hand-over.ts';
import { textsHook } from '../../texts/translation.ts';

/** The list of held secrets and the ways out of it: they come with its dialog. */
export const useHandOverTexts = textsHook('handOver', handOver);
