import { ok, skipped, warning, type Look } from './visit.ts';

/** Sessions last minutes: a clock that is off by more than this gets in their way. */
const mostSeconds = 60;

/** Is the clock of this computer right? The Date header of the answer says. */
export const compareClocks: Look = async ({ dates }) => {
  if (!dates) return skipped('The server did not say what time it is.');
  const seconds = Math.round((dates.here - dates.server) / 1000);
  const off = Math.abs(seconds);
  if (off <= mostSeconds) {
    return ok(
      off <= 1 ? 'This computer and the server agree on the time.' : `The clocks differ by ${off} seconds.`,
    );
  }
  const amount = off < 7200 ? `${Math.round(off / 60)} minutes` : `${Math.round(off / 3600)} hours`;
  return warning(
    `The clock of this computer is ${amount} ${seconds > 0 ? 'ahead of' : 'behind'} the server's. Let the system set it by network time, or sessions and certificates are refused.`,
  );
};
