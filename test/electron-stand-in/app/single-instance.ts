import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Request = { argv: string[]; workingDirectory: string; additionalData: unknown };
const requestPrefix = 'second-instance-';

/**
 * Takes the lock of a user-data folder, or tells its holder that this instance was started. The holder's `called` is told
 * of every later one.
 */
export function takeSingleInstanceLock(
  userDataFolder: string,
  request: Request,
  called: (request: Request) => void,
): (() => void) | null {
  mkdirSync(userDataFolder, { recursive: true });
  const lockFile = join(userDataFolder, 'stand-in.lock');
  if (!tryLock(lockFile)) {
    const file = join(userDataFolder, `${requestPrefix}${process.pid}`);
    writeFileSync(`${file}.tmp`, JSON.stringify(request));
    renameSync(`${file}.tmp`, file);
    return null;
  }
  const watcher = watch(userDataFolder, (_event, name) => {
    if (name?.startsWith(requestPrefix) !== true || name.endsWith('.tmp')) return;
    const received = take(join(userDataFolder, name));
    if (received) called(received);
  });
  watcher.unref();
  return () => {
    watcher.close();
    rmSync(lockFile, { force: true });
  };
}

function tryLock(lockFile: string): boolean {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAlive(Number(readFileSync(lockFile, 'utf8')))) return false;
    rmSync(lockFile, { force: true });
    return tryLock(lockFile);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function take(file: string): Request | null {
  try {
    const request = JSON.parse(readFileSync(file, 'utf8')) as Request;
    rmSync(file);
    return request;
  } catch {
    // Taken already: one change may be told twice.
    return null;
  }
}
