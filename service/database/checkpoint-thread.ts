import { Worker } from 'node:worker_threads';

const everyMs = 1000;

/**
 * Copies what was committed from SQLite's write-ahead log into the database file, in a thread of its own: it waits for the disk, and on
 * the service's thread all requests would wait with it.
 * @param path of a database in WAL mode that this process has open
 * @returns ends the thread
 */
export function startCheckpoints(path: string): () => Promise<void> {
  const worker = new Worker(`(${copyCommits.toString()})()`, { eval: true, workerData: { path, everyMs } });
  worker.unref();
  // Without it the service's own connection copies, when the log has become long.
  worker.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  return async () => {
    worker.ref();
    worker.postMessage('stop');
    await ended;
  };
}

/** What the thread runs. It is handed over as text, so that the service stays one file: it uses nothing from around it. */
function copyCommits(): void {
  const { parentPort, ...thread } = process.getBuiltinModule('node:worker_threads');
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
  const { path, everyMs: pause } = thread.workerData as { path: string; everyMs: number };
  const database = new DatabaseSync(path);
  database.exec('pragma synchronous = full');
  const timer = setInterval(() => {
    try {
      database.exec('pragma wal_checkpoint(passive)');
    } catch {
      // The database is busy: the next time.
    }
  }, pause);
  parentPort?.once('message', () => {
    clearInterval(timer);
    database.close();
  });
}
