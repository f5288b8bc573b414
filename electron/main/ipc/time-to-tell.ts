/** Between two events of progress: five a second are enough for an eye. */
const progressMs = 200;

/** @returns whether it is time to tell how far something is: at first, and then five times a second */
export function timeToTell(): () => boolean {
  let toldAt = -Infinity;
  return () => {
    const now = performance.now();
    if (now - toldAt < progressMs) return false;
    toldAt = now;
    return true;
  };
}
