import { plans } from '../../electron/contract/texts/en/plans.ts';
import { textsHook } from './translation.ts';

/** What is said of a plan before it is carried out. */
export const usePlanTexts = textsHook('plans', plans);
