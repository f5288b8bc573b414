import type { SampleUser } from './directory.ts';

const dayMs = 86_400_000;

/** Users of the small directory who have a key when nobody asks for a number. */
export const defaultKeyCount = 120;

export type SampleKey = Readonly<{
  owner: SampleUser;
  createdAt: number;
  createdBy: string;
  secretCreatedAt: number;
  /** null: never used */
  lastUsedAt: number | null;
}>;

/** A directory so large that this many users own a key and some are left without. */
export const directorySizeFor = (keys: number, smallest: number): number =>
  Math.max(smallest, Math.ceil(keys * 1.25) + 10);

/** Who owns keys, how old they are and when they were last used; the same for the same `now` (epoch milliseconds). */
export function* sampleKeys(
  directory: readonly SampleUser[],
  count: number,
  now: number,
): Generator<SampleKey> {
  const people = directory.filter((user) => user.accountType === 'atlassian').slice(2);
  const stride = Math.max(1, Math.floor(people.length / Math.max(count, 1)));
  for (let i = 0; i < count; i += 1) {
    const owner = people[i * stride];
    if (!owner) return;
    const age = ((i * 7919) % 1400) + 1;
    const secretAge = i % 3 === 0 ? age : Math.max(1, Math.floor(age / ((i % 5) + 2)));
    const createdAt = now - age * dayMs - ((i * 104_729) % dayMs);
    const secretCreatedAt = secretAge === age ? createdAt : now - secretAge * dayMs - ((i * 7919) % dayMs);
    yield {
      owner,
      createdAt,
      createdBy: i % 4 === 0 ? 'Priya Sharma' : i % 4 === 1 ? 'Jürgen Weiß' : 'Ada Admin',
      secretCreatedAt,
      lastUsedAt: lastUse(i, secretAge, now),
    };
  }
}

function lastUse(i: number, secretAgeDays: number, now: number): number | null {
  if (i % 6 === 5) return null;
  const days = i % 9 === 0 ? 0.02 : (i * 31) % Math.max(secretAgeDays, 2);
  return Math.floor(now - days * dayMs);
}
