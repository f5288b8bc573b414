import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase, type OpenDatabase } from '../../service/database/open-database.ts';

/** The address of PostgreSQL where this run of the tests is on it. */
let postgresUrl: string | undefined;
export const usePostgres = (url: string): void => {
  postgresUrl = url;
};

export const isOnPostgres = (): boolean => postgresUrl !== undefined;

/** An empty database of its own: in memory, or in the project "postgres" a real one. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const url = postgresUrl;
  if (url === undefined) return openDatabase(':memory:');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await command(url, `create database ${name} template keydesk_template`);
  const opened = await openDatabase(url.replace(/postgres$/, name));
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await command(url, `drop database ${name} with (force)`);
    },
  };
}

async function command(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
