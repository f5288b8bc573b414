import { writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { jsonRows } from '../../../service/database/json-rows.ts';
import { openDatabase } from '../../../service/database/open-database.ts';
import { hashSecret, makeClientSecret } from '../../../service/keys/client-secret.ts';
import { createDirectory } from '../../../service/sample-jira/directory.ts';
import { directorySizeFor, sampleKeys } from '../../../service/sample-jira/sample-keys.ts';
import { seedSampleKeys } from '../../../service/sample-jira/seed-sample-keys.ts';
import { readServiceSecrets } from '../../../service/service-secrets.ts';

export type Client = Readonly<{ id: string; secret: string }>;
/** Keys whose secret the load knows. */
const knownKeys = 10_000;
const chunk = 500;

/** Fills a database with keys and gives up to 10,000 of them secrets that are written to a file for the load. */
export async function prepareKeys(address: string, secretsFile: string, keys: number, clientsFile: string) {
  const { db, close } = await openDatabase(address);
  const { pepper } = await readServiceSecrets(secretsFile, db);
  await seedSampleKeys(db, sampleKeys(createDirectory(directorySizeFor(keys, 100)), keys, Date.now()));
  await db.updateTable('api_keys').set({ user_active: 1 }).where('user_active', '=', 0).execute();
  const rows = await db
    .selectFrom('api_keys')
    .select(['key_id', 'client_id'])
    .orderBy('key_id')
    .limit(knownKeys)
    .execute();
  const clients: Client[] = [];
  for (let i = 0; i < rows.length; i += chunk) {
    const fresh = rows.slice(i, i + chunk).map(({ key_id, client_id }) => {
      const secret = makeClientSecret();
      clients.push({ id: client_id, secret });
      return { keyId: key_id, hash: hashSecret(pepper, secret) };
    });
    await sql`update api_keys set secret_hash = fresh.hash
      from ${jsonRows(fresh, ['keyId', 'hash'])} as fresh where api_keys.key_id = fresh."keyId"`.execute(db);
  }
  await close();
  writeFileSync(clientsFile, JSON.stringify(clients), { mode: 0o600 });
}
