import type { ApiKey } from '../../service/api/models/api-key.ts';
import { hostileNames } from './hostile-names.ts';

const created = Date.UTC(2026, 0, 2, 3, 4, 5, 678);

/** API keys of users with hostile names, e-mails and creators; every other one has nothing that may be missing. */
export const hostileKeys: readonly ApiKey[] = [...hostileNames, ['nothing', ''] as const].map(
  ([, name], at) => {
    const isBare = at % 2 === 1;
    return {
      keyId: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      clientId: at === 0 ? '1234567890123456789012345678E999' : String(at).padStart(32, 'A'),
      userId: at === 2 ? '=1+1' : `712020:${at}`,
      userName: name,
      userEmail: isBare ? null : name,
      userActive: !isBare,
      createdAt: created + at,
      createdBy: name,
      secretCreatedAt: created + at * 86_400_000,
      lastUsedAt: isBare ? null : created + at * 3_600_000,
      lastUsedFrom: isBare ? null : '192.0.2.0/24',
      expiresAt: isBare ? null : Date.UTC(2030, 1, 28),
      previousSecretUntil: isBare ? null : created + 1,
      version: 1,
    };
  },
);
