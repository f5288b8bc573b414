import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, Platform, type AfterPackContext, type Configuration } from 'electron-builder';
import { projectRoot } from '../project-root.ts';
import { shippedPackages, thirdPartyLicences } from './third-party-licences.ts';

export type PackOptions = Readonly<{
  /** A folder or zip of Electron's runtime; null fetches it. */
  electronDist: string | null;
  output: string;
  /** The public key that signs updates, or null for a build without updates. */
  updateKey: string | null;
  /** Also the installers of this system, which electron-builder fetches tools for; else the folder of the program only. */
  hasInstallers: boolean;
  /** Fail where nothing signs. */
  mustBeSigned: boolean;
}>;

/** Packs what was built. @returns the files and folders that were made */
export async function packKeydesk(options: PackOptions): Promise<string[]> {
  const { electronDist, output, hasInstallers, mustBeSigned } = options;
  writeLicences();
  placeUpdateKey(options.updateKey);
  const config: Configuration = {
    directories: { output },
    forceCodeSigning: mustBeSigned,
    afterExtract: removeDefaultApp,
    ...(electronDist !== null && { electronDist }),
  };
  const targets = Platform.current().createTarget(hasInstallers ? null : 'dir');
  return build({ projectDir: projectRoot, targets, config, publish: 'never' });
}

/** Beside main, where it looks for it; one of an earlier build goes. */
function placeUpdateKey(file: string | null): void {
  const place = join(projectRoot, 'out', 'main', 'update-key.pem');
  if (file === null) rmSync(place, { force: true });
  else copyFileSync(file, place);
}

/** Beside the bundles, from where electron-builder.yml takes it. */
function writeLicences(): void {
  const folder = join(projectRoot, 'out', 'licences');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicences(shippedPackages()));
}

/**
 * Electron's own sample program runs what it is told to: it must not be in ours, and is left there when Electron comes as a folder.
 * Before anything of ours is there, since what is packed later is hashed.
 */
async function removeDefaultApp({ appOutDir, packager }: AfterPackContext): Promise<void> {
  rmSync(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
  return Promise.resolve();
}
