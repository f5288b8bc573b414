import { createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../project-root.ts';
import type { PackOptions } from './pack-keydesk.ts';

/**
 * The arguments of `npm run package`; without --electron-dist, ELECTRON_OVERRIDE_DIST_PATH counts.
 * @throws with one sentence for what cannot be
 */
export function readPackageOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): PackOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'electron-dist': { type: 'string' },
      output: { type: 'string', default: join(projectRoot, 'dist') },
      'update-key': { type: 'string' },
      installers: { type: 'boolean', default: false },
      signed: { type: 'boolean', default: false },
    },
  });
  const given = values['electron-dist'] ?? environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  const electronDist = given === '' ? null : resolve(given);
  if (electronDist !== null && !existsSync(electronDist))
    throw new Error(`There is no Electron at ${electronDist}.`);
  return {
    electronDist,
    output: resolve(values.output),
    updateKey: readKeyFile(values['update-key']),
    hasInstallers: values.installers,
    mustBeSigned: values.signed,
  };
}

/** @throws when it is no public Ed25519 key: a private one would be shipped to everybody */
function readKeyFile(given: string | undefined): string | null {
  if (given === undefined) return null;
  const text = readFileSync(given, 'utf8');
  if (text.includes('PRIVATE') || createPublicKey(text).asymmetricKeyType !== 'ed25519')
    throw new Error(`${given} is not a public Ed25519 key.`);
  return resolve(given);
}
