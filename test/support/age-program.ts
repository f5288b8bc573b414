import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A new pair of keys, made by the reference program. */
export function newAgeKey(folder: string, name = 'key.txt'): { recipient: string; identityFile: string } {
  const identityFile = join(folder, name);
  execFileSync('age-keygen', ['-o', identityFile], { stdio: 'ignore' });
  return {
    recipient: execFileSync('age-keygen', ['-y', identityFile], { encoding: 'utf8' }).trim(),
    identityFile,
  };
}

/** What the reference program reads in a file with a key. @throws when it does not open */
export const openWithKey = (file: string, identityFile: string): string =>
  execFileSync('age', ['-d', '-i', identityFile, file], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** What the reference program reads in a file with a passphrase, which it takes from a terminal only. @throws when it does not open */
export function openWithPassphrase(file: string, passphrase: string): string {
  const opened = `${file}.opened`;
  rmSync(opened, { force: true });
  const { status, stdout } = spawnSync('script', ['-qec', `age -d -o '${opened}' '${file}'`, '/dev/null'], {
    input: `${passphrase}\n`,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`age did not open it: ${stdout}`);
  return readFileSync(opened, 'utf8');
}
