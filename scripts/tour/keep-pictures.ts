import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

/** The steps whose pictures the README shows. */
const shown = [
  'keys',
  'copy-once',
  'selected',
  'bulk-confirm',
  'bulk-progress',
  'audit-log',
  'overview',
  'dark',
];

/** Puts the README's pictures into docs/pictures, named by their step. */
export function keepPictures(): void {
  const [tour, pictures] = [join(projectRoot, 'tour'), join(projectRoot, 'docs', 'pictures')];
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  for (const file of readdirSync(tour)) {
    const step = /^\d\d-(.+)\.png$/.exec(file)?.[1];
    if (step !== undefined && shown.includes(step))
      copyFileSync(join(tour, file), join(pictures, `${step}.png`));
  }
  console.log(`${shown.length} pictures for the README: docs/pictures`);
}
