import { Problem } from '../plugins/problem.ts';

/** PostgreSQL's states: connection lost or refused (class 08), shut down, crashed, starting, too many connections. */
const unreachableStates = /^(08...|57P0[1-5]|53300|28P01|28000|3D000)$/;
/** Lock or statement timeout, lost to other transactions too often; SQLite's own code is in its message. */
const busyStates = /^(55P03|57014|25P03|40001|40P01|53[124]00)$/;
const networkCodes =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
/** pg's own words, which have no code. */
const lostMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|The database is silent)/;
const busyMessages = /database is locked|SQLITE_BUSY/;

/** What an error of the database means for the caller; undefined when it is no passing trouble of the database. */
export function databaseProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (unreachableStates.test(code) || networkCodes.test(code) || lostMessages.test(error.message)) {
    return new Problem('database_unreachable', { retryAfter: 2 }, { cause: error });
  }
  if (busyStates.test(code) || busyMessages.test(error.message)) {
    return new Problem('database_busy', { retryAfter: 1 }, { cause: error });
  }
  return undefined;
}
