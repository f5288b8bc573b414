import type { ApiKey } from '../../../../service/api/models/api-key.ts';
import type { listKeyChanges } from '../../../../service/api/list-key-changes.ts';
import type { AnswerOf } from '../../../../service/api/core/route.ts';

/**
 * A service whose keys are touched in turn, without end: change number i touches key i % count. So what it had at any moment follows from the number
 * of the last change. Every fifth touch deletes the key, the next makes it again. Every fourth sync it has forgotten all marks.
 */
const count = 2000;
const pageSize = 100;
/** Less than `count`: no key is touched twice between two syncs. */
const touchesBetween = 1500;

export const lastTouchOf = (sync: number): number => count + touchesBetween * sync;
const epochOf = (sync: number) => Math.floor(sync / 4);
const isGone = (touch: number) => Math.floor(touch / count) % 5 === 4;

const keyAt = (touch: number): ApiKey => ({
  keyId: `key-${touch % count}`,
  clientId: (touch % count).toString(16).toUpperCase().padStart(32, '0'),
  userId: `user-${touch % count}`,
  userName: `Žofia ${touch % count}`,
  userEmail: `zofia.${touch % count}@acme.test`,
  userActive: true,
  createdAt: 1,
  createdBy: 'Ada',
  secretCreatedAt: 1,
  lastUsedAt: null,
  lastUsedFrom: null,
  expiresAt: null,
  previousSecretUntil: null,
  version: touch,
});

/** What it lists after that touch: a version for each key. */
export function versionsAfter(touch: number): Map<string, number> {
  const versions = new Map<string, number>();
  for (let i = touch - count + 1; i <= touch; i += 1) {
    if (!isGone(i)) versions.set(keyAt(i).keyId, i);
  }
  return versions;
}

export const touchOfMark = (mark: string): number => Number(mark.split('.')[1]);

/** Answers as at that sync. @returns null: it does not know that far back */
export function changesAt(sync: number, since: string | undefined): AnswerOf<typeof listKeyChanges> | null {
  const [epoch, from] = (since ?? `${epochOf(sync)}.0`).split('.').map(Number) as [number, number];
  if (epoch !== epochOf(sync)) return null;
  const last = lastTouchOf(sync);
  const first = Math.max(from, last - count) + 1;
  const to = Math.min(first + pageSize - 1, last);
  const touches = Array.from({ length: Math.max(0, to - first + 1) }, (_, i) => first + i);
  return {
    items: touches.filter((touch) => !isGone(touch)).map(keyAt),
    deletedIds: touches.filter(isGone).map((touch) => keyAt(touch).keyId),
    mark: `${epoch}.${to}`,
    more: to < last,
  };
}
