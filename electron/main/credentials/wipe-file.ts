import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';

/** Overwrites a file and removes it. On disks that write elsewhere each time (SSDs, journals) the old bytes may last for a while. */
export function wipeFile(path: string): void {
  if (!existsSync(path)) return;
  const handle = openSync(path, 'r+');
  try {
    writeSync(handle, Buffer.alloc(statSync(path).size), 0, undefined, 0);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  rmSync(path);
}
