import { jobs } from '../../../electron/contract/texts/en/jobs.ts';
import { textsHook } from '../../texts/translation.ts';

export const useJobsTexts = textsHook('jobs', jobs);
