import { Compile } from 'typebox/compile';
import { keptRecord, type KeptRecord, type SyncedRecord } from '../../../service/api/inventory-messages.ts';

const isRecord = Compile(keptRecord);

/** @returns null when it is none, as of a newer Keydesk */
export function decodeRecord(content: Buffer): KeptRecord | null {
  const parsed: unknown = JSON.parse(content.toString('utf8'));
  return isRecord.Check(parsed) ? parsed : null;
}

/** What has to be known of all records so far, to go on. */
export type KeptState = Readonly<{
  mark: string | null;
  /** When it was what the service had; null: it never was yet. */
  synced: SyncedRecord | null;
  /** epoch milliseconds of the latest use that is known */
  usedUntil: number;
  /** How many keys were named in all, how many of them when it was whole first, and how often nothing was missing. */
  named: number;
  namedAtFirst: number;
  syncs: number;
}>;
export const nothingKept: KeptState = {
  mark: null,
  synced: null,
  usedUntil: 0,
  named: 0,
  namedAtFirst: 0,
  syncs: 0,
};

/** A file may name every key twice, and hold the marks of two days, before it is written anew. */
export const isOvergrown = ({ named, namedAtFirst, syncs }: KeptState): boolean =>
  named > 2 * namedAtFirst + 2000 || syncs > 3000;

export function stateAfter(state: KeptState, record: KeptRecord): KeptState {
  if (record.type === 'synced') {
    const namedAtFirst = state.synced ? state.namedAtFirst : state.named;
    return { ...state, synced: record, syncs: state.syncs + 1, namedAtFirst };
  }
  const { items } = record.page;
  const usedUntil = items.reduce((latest, key) => Math.max(latest, key.lastUsedAt ?? 0), state.usedUntil);
  return { ...state, mark: record.mark, usedUntil, named: state.named + items.length };
}
