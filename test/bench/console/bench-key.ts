import type { ApiKey } from '../../../service/api/models/api-key.ts';

/** A key of its number. Ids without an order, as real ones are. */
export function keyOf(at: number): ApiKey {
  const scattered = ((at * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0');
  const time = Date.UTC(2026, 0, 1) + at * 60_000;
  return {
    keyId: `${scattered}-0000-4000-8000-${String(at).padStart(12, '0')}`,
    clientId: scattered.toUpperCase().repeat(4),
    userId: `712020:${scattered}-0000-4000-8000-${String(at).padStart(12, '0')}`,
    userName: `Zofia Wójcik ${at}`,
    userEmail: `zofia.wojcik.${at}@keydesk.test`,
    userActive: at % 10 > 0,
    createdAt: time,
    createdBy: 'Ada Admin',
    secretCreatedAt: time,
    lastUsedAt: at % 3 === 0 ? null : time,
    lastUsedFrom: at % 3 === 0 ? null : '192.0.2.0/24',
    expiresAt: null,
    previousSecretUntil: null,
    version: 1,
  };
}
