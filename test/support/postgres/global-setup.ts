import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../../service/database/open-database.ts';
import { startPostgres } from './start-postgres.ts';

declare module 'vitest' {
  // Vitest's own way to name what its set-up hands to tests.
  interface ProvidedContext {
    postgresUrl: string;
  }
}

export const templateName = 'keydesk_template';

/** One PostgreSQL for the whole run, with a database that has the tables: each test gets a copy of it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  const template = await openDatabase(await postgres.createDatabase(templateName));
  await template.close();
  project.provide('postgresUrl', postgres.url('postgres'));
  return postgres.stop;
}
