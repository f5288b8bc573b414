import type { Catalogue } from '../../../electron/contract/texts/en/index.ts';

const hour = 3600;
const day = 24 * hour;
type Texts = Catalogue['keyDialogs']['grace'];

/** How long a replaced secret may go on working, in seconds. */
export const graces = [0, hour, day, 3 * day, 7 * day] as const;

export function labelOfGrace(seconds: number, texts: Texts): string {
  if (seconds === 0) return texts.atOnce;
  return seconds < day ? texts.afterHours(seconds / hour) : texts.afterDays(seconds / day);
}

/**
 * What follows for the tools that use the old secret, or the old secrets of many keys.
 * @param until when the grace ends, in words
 */
export const describeGrace = (seconds: number, until: string, texts: Texts['one']): string =>
  seconds === 0 ? texts.stopsAtOnce : texts.worksUntil(until);
