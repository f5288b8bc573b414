import { buildAll } from './vite/build-all.ts';

/** `npm run build`: makes out/, everything that Electron or Node runs of Keydesk. `--force` also what is up to date. */
const { built, skipped, milliseconds } = await buildAll({ isForced: process.argv.includes('--force') });
const kept = skipped.length === 0 ? '' : ` (up to date: ${skipped.join(', ')})`;
console.log(`Built ${built.length === 0 ? 'nothing' : built.join(', ')} in ${milliseconds} ms${kept}`);
