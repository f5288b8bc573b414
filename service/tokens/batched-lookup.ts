/**
 * Looks up rows one by one for the caller, many at once for the database: what is asked while a query runs is the next
 * query. An answer is never older than its question, so that nothing has to be told when a row changes, and 50 logins at
 * once cost little more than one.
 * @param fetchMany rows by key, those that exist
 */
export function createBatchedLookup<Row>(
  fetchMany: (keys: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
): (key: string) => Promise<Row | undefined> {
  let waiting = new Map<string, Waiter<Row>[]>();
  let isRunning = false;

  const run = async (): Promise<void> => {
    while (waiting.size > 0) {
      const batch = waiting;
      waiting = new Map();
      try {
        const rows = await fetchMany([...batch.keys()]);
        for (const [key, waiters] of batch) for (const { resolve } of waiters) resolve(rows.get(key));
      } catch (error) {
        for (const waiters of batch.values()) for (const { reject } of waiters) reject(error);
      }
    }
    isRunning = false;
  };
  return (key) =>
    new Promise<Row | undefined>((resolve, reject) => {
      const waiters = waiting.get(key);
      if (waiters) waiters.push({ resolve, reject });
      else waiting.set(key, [{ resolve, reject }]);
      if (isRunning) return;
      isRunning = true;
      // After this turn of the event loop, in which other requests may have arrived with this one.
      setImmediate(() => void run());
    });
}
type Waiter<Row> = { resolve: (row: Row | undefined) => void; reject: (error: unknown) => void };
