import { ok, skipped, warning, type Look } from './visit.ts';

/** Sessions last minutes: a clock that is off by more than this gets in their way. */
const mostSeconds = 60;

/** Is the clock of this computer right? The Date header of the answer says. */
export const compareClocks: Look = async ({ dates, texts }) => {
  if (!dates) return skipped(texts.noTime);
  const seconds = Math.round((dates.here - dates.server) / 1000);
  const off = Math.abs(seconds);
  if (off <= mostSeconds) {
    return ok(off <= 1 ? texts.clocksAgree : texts.clocksDiffer(off));
  }
  return warning(
    off < 7200
      ? texts.clockOff(Math.round(off / 60), 'minutes', seconds > 0)
      : texts.clockOff(Math.round(off / 3600), 'hours', seconds > 0),
  );
};
