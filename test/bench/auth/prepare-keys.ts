import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { jsonRows } from '../../../service/database/json-rows.ts';
import { openDatabase } from '../../../service/database/open-database.ts';
import { hashSecret, makeClientSecret, type Pepper } from '../../../service/keys/client-secret.ts';
import { readServiceSecrets } from '../../../service/service-secrets.ts';

/** Keys whose secret the load knows. */
const knownKeys = 10_000;
const chunk = 5000;
const columns = ['key_id', 'client_id', 'user_id', 'user_name', 'secret_hash', 'at'] as const;

/**
 * Fills a database with keys, spread over their index as random ids are, and writes the clients of up to 10,000 of them
 * to a file for the load. Names are short and nothing is searched, so that a million are made in a minute.
 */
export async function prepareKeys(address: string, secretsFile: string, keys: number, clientsFile: string) {
  const { db, close } = await openDatabase(address);
  const { pepper } = await readServiceSecrets(secretsFile, db);
  const every = Math.max(1, Math.floor(keys / knownKeys));
  const clients: { id: string; secret: string }[] = [];
  for (let first = 0; first < keys; first += chunk) {
    const rows = Array.from({ length: Math.min(chunk, keys - first) }, (_, i) => {
      const secret = (first + i) % every === 0 ? makeClientSecret() : null;
      const row = keyRow(first + i, pepper, secret);
      if (secret !== null) clients.push({ id: row.client_id, secret });
      return row;
    });
    await sql`insert into api_keys (key_id, client_id, user_id, user_name, user_active, search_text, sort_name,
        sort_email, sort_creator, created_at, created_by, secret_hash, secret_created_at, last_used_at, version)
      select key_id, client_id, user_id, user_name, 1, '', user_name, '', '', at, '', secret_hash, at, 0, 1
      from ${jsonRows(rows, columns)} as fresh`.execute(db);
  }
  await close();
  writeFileSync(clientsFile, JSON.stringify(clients.slice(0, knownKeys)), { mode: 0o600 });
}

function keyRow(index: number, pepper: Pepper, secret: string | null) {
  const id = createHash('sha256').update(`key ${index}`).digest('hex');
  return {
    key_id: id.slice(32),
    client_id: id.slice(0, 32).toUpperCase(),
    user_id: `user ${index}`,
    user_name: `User ${index}`,
    secret_hash: secret === null ? 'none' : hashSecret(pepper, secret),
    at: Date.now(),
  };
}
