/** In percent: the usual steps of browsers. */
export const zoomSteps = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200] as const;

/** The next larger or smaller step; the same at the end of them. */
export function zoomFrom(percent: number, direction: 'in' | 'out'): number {
  const next =
    direction === 'in'
      ? zoomSteps.find((step) => step > percent)
      : zoomSteps.findLast((step) => step < percent);
  return next ?? percent;
}
