import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { shownColumns } from './api-key.row.ts';

/** The last change that was read: its revision, and its place among those of the same revision. */
export type ChangePosition = Readonly<{ revision: number; keyId: string }>;

/** Keys after that change, in the order of their last change. Of a deleted key there is only its id. */
export const selectKeyChanges = (db: Kysely<Tables>, after: ChangePosition, limit: number) =>
  db
    .selectFrom('key_changes')
    .leftJoin('api_keys', 'api_keys.key_id', 'key_changes.key_id')
    .select(['key_changes.key_id as changed_id', 'key_changes.revision as revision'])
    .select(shownColumns.map((column) => `api_keys.${column}` as const))
    .where(
      sql<boolean>`(key_changes.revision, key_changes.key_id) > (cast(${after.revision} as bigint), ${after.keyId})`,
    )
    .orderBy('key_changes.revision')
    .orderBy('key_changes.key_id')
    .limit(limit)
    .execute();
