import { keepPictures } from './tour/keep-pictures.ts';
import { runTour } from './tour/run-tour.ts';

/** `npm run tour`: works anywhere, needs no display. With `--for-docs` the README's pictures are made anew from it. */
await runTour();
if (process.argv.includes('--for-docs')) keepPictures();
