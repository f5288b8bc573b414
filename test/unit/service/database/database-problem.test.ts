import { describe, expect, it } from 'vitest';
import { databaseProblem } from '../../../../service/database/database-problem.ts';

const coded = (code: string, message = 'as the database says') => Object.assign(new Error(message), { code });
const answerTo = (error: unknown) => {
  const problem = databaseProblem(error);
  return problem && [problem.status, problem.code, (problem.details.retryAfter ?? 0) > 0];
};

describe('an error of the database', () => {
  it.each([
    ['the connection failed', coded('08006')],
    ['an administrator ended the connection', coded('57P01')],
    ['another server process crashed', coded('57P02')],
    ['it is starting up', coded('57P03')],
    ['it has no connection left', coded('53300')],
    ['nobody listens at its address', coded('ECONNREFUSED')],
    ['the network took the connection', coded('ECONNRESET')],
    ['the connection ended in the middle', new Error('Connection terminated unexpectedly')],
    ['no connection became free in time', new Error('timeout exceeded when trying to connect')],
    ['it is silent', new Error('The database is silent.')],
  ])('503 database_unreachable: %s', (_what, error) => {
    expect(answerTo(error)).toEqual([503, 'database_unreachable', true]);
  });

  it.each([
    ['a lock was not to be had in time', coded('55P03')],
    ['a statement took too long', coded('57014')],
    ['it lost to other transactions too often', coded('40001')],
    ['it was in a deadlock too often', coded('40P01')],
    ['another program holds the SQLite file', coded('ERR_SQLITE_ERROR', 'database is locked')],
  ])('503 database_busy: %s', (_what, error) => {
    expect(answerTo(error)).toEqual([503, 'database_busy', true]);
  });

  it.each([
    ['a constraint', coded('23505')],
    ['a missing table', coded('42P01')],
    ['an error of ours', new TypeError('x is not a function')],
    ['no error', 'Connection terminated'],
  ])('is not excused when it is %s', (_what, error) => {
    expect(answerTo(error)).toBeUndefined();
  });
});
