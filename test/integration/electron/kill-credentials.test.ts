import { expect, it } from 'vitest';
import { killCredentialRounds } from './kill-credentials-rounds.ts';

/** Eight by the keychain and seven by the vault; `npm run test:kill-credentials` does two hundred. */
it.each([
  ['keychain', 8],
  ['vault', 7],
] as const)(
  'a console killed while it saves to the %s has the old credentials or the new ones, never plain ones',
  async (backend, rounds) => {
    const { faults, changes, underWay } = await killCredentialRounds(backend, rounds);
    expect(faults).toEqual([]);
    expect(changes).toBeGreaterThan(0);
    expect(underWay).toBeGreaterThan(0);
  },
  180_000,
);
