import { packKeydesk } from './package/pack-keydesk.ts';
import { readPackageOptions } from './package/read-package-options.ts';
import { buildAll } from './vite/build-all.ts';

/**
 * `npm run package`: builds and packs Keydesk into dist/, see docs/packaging.md. `--electron-dist FOLDER` takes Electron from there
 * instead of fetching it, `--installers` makes the installers too, `--signed` fails where nothing signs.
 */
const options = readPackageOptions(process.argv.slice(2), process.env);
await buildAll({ isForced: false });
const made = await packKeydesk(options);
console.log(`Packed into ${options.output}${made.length === 0 ? '' : `:\n${made.join('\n')}`}`);
