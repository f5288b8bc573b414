import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever a script is started from. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));
