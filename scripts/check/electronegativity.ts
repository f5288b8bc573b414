import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { compareFindings, type Finding, type Reviewed } from './compare-findings.ts';

type Issue = { id: string; file: string };
type Run = (options: object) => Promise<{ issues: Issue[]; errors: { file: string; message: string }[] }>;

const require = createRequire(import.meta.url);
const sources = ['electron', 'renderer'];
const baselineFile = 'scripts/check/electronegativity-baseline.json';

/** Doyensec's electronegativity over the sources: every finding has to be in the reviewed baseline, and the other way round. */
export async function electronegativity(): Promise<string[]> {
  keepOffline();
  const { version } = require('electron/package.json') as { version: string };
  const run = require('@doyensec/electronegativity') as Run;
  const found: Finding[] = [];
  for (const folder of sources) {
    const { issues, errors } = await silently(() =>
      run({
        input: join(projectRoot, folder),
        electronVersionOverride: version,
        isRelative: true,
        // It asks the network which versions of Electron have known holes: the check of advisories does.
        excludeFromScan: ['availablesecurityfixesglobalcheck'],
      }),
    );
    for (const { file, message } of errors) found.push({ check: `cannot read: ${message}`, file });
    for (const { id, file } of issues)
      found.push({ check: id, file: file === 'N/A' ? folder : `${folder}/${file}` });
  }
  const reviewed = JSON.parse(readFileSync(join(projectRoot, baselineFile), 'utf8')) as Reviewed[];
  return compareFindings(found, reviewed);
}

/** It fetches translations at its start, and falls over its own retries where there is no network. */
function keepOffline(): void {
  const folder = require.resolve('@doyensec/electronegativity');
  const got = require.resolve('got', { paths: [folder] });
  const exports = () => Promise.reject(new Error('offline'));
  require.cache[got] = Object.assign(new Module(got), { exports, loaded: true });
}

/** It speaks to the console whatever it is asked. */
async function silently<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
