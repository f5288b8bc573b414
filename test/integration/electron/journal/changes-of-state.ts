/** Where a key is; "both" must never be. */
export type KeyState = 'live' | 'deleted' | 'gone' | 'both';

/** Bulk actions that move keys: from where, to where, and what the report and the audit log call it. */
export const moves = {
  delete: { from: 'live', to: 'deleted', outcome: 'deleted', audited: 'bulk-delete-keys' },
  restore: { from: 'deleted', to: 'live', outcome: 'restored', audited: 'restore-keys' },
  purge: { from: 'deleted', to: 'gone', outcome: 'purged', audited: 'purge-keys' },
} as const satisfies Record<string, { from: KeyState; to: KeyState; outcome: string; audited: string }>;
export type Move = keyof typeof moves;

/** Each begins where the one before it ended; only some of them are killed. */
export const sequence: readonly Readonly<{ move: Move; isKilled: boolean }>[] = [
  { move: 'delete', isKilled: true },
  { move: 'restore', isKilled: true },
  { move: 'delete', isKilled: false },
  { move: 'purge', isKilled: true },
];

/** How the service is asked for the plan to move every key. */
export const planRequest = (move: Move) => ({
  path: move === 'delete' ? '/api/v1/keys/plan' : '/api/v1/deleted-keys/plan',
  body: { action: move, selection: { kind: 'query', filter: {}, except: [] } },
});

/** @param live keys by id @param deleted those that can be restored yet */
export function stateOf(keyId: string, live: ReadonlySet<string>, deleted: ReadonlySet<string>): KeyState {
  if (live.has(keyId)) return deleted.has(keyId) ? 'both' : 'live';
  return deleted.has(keyId) ? 'deleted' : 'gone';
}
