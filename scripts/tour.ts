import { runTour } from './tour/run-tour.ts';

/** `npm run tour`: works anywhere, needs no display. */
await runTour();
