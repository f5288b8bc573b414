import type { HeldSecret } from './held-secret.ts';

const hourMs = 60 * 60 * 1000;
export const dayMs = 24 * hourMs;
/** For so long Keydesk must have run after it announced that a secret leaves: a clock that jumped between two runs takes nothing by itself. */
const noticeMs = 4 * hourMs;

/**
 * Until a secret leaves, in milliseconds of time seen (time-seen.ts).
 * @param now as time seen
 * @param daysKept what the admin set
 */
export function timeLeft(
  { heldAt, warnedAt }: Pick<HeldSecret, 'heldAt' | 'warnedAt'>,
  now: number,
  daysKept: number,
): number {
  const ofNotice = warnedAt === null ? noticeMs : warnedAt + noticeMs - now;
  return Math.max(heldAt + daysKept * dayMs - now, ofNotice);
}

/** Within its last day. */
export const leavesSoon = (left: number): boolean => left <= dayMs;
