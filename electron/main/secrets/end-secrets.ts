import { entriesOf, type HeldSecret, type ListedSecret } from './held-secret.ts';
import { leavesSoon } from './secret-limit.ts';
import type { SecretVault } from './secret-vault.ts';

/** How often the time of the secrets is looked at. */
const lookMs = 10 * 60 * 1000;
const everything = { ticketId: null, search: '', uncollected: false } as const;

export type EndSecretsOptions = Readonly<{
  vault: SecretVault;
  /** Told of uncollected secrets that leave soon, and in how many milliseconds the first of them: once, and again at each start. */
  onLeaving: (count: number, firstInMs: number) => void;
  /** Told how many uncollected secrets have left. */
  onLeft: (count: number) => void;
}>;

/** Takes secrets out of vault and journal when their time is over, after having said so. */
export function endSecrets({ vault, onLeaving, onLeft }: EndSecretsOptions) {
  const those = (isMeant: (entry: HeldSecret) => boolean): ListedSecret[] =>
    vault.filtered(everything).filter(({ entry }) => isMeant(entry));
  const isSoon = (entry: HeldSecret) => leavesSoon(vault.timeLeft(entry));
  const isAnnounced = ({ warnedAt }: HeldSecret) => warnedAt !== null;

  const tell = (found: readonly ListedSecret[]) => {
    const leaving = uncollectedIn(found);
    const first = leaving.reduce((least, entry) => Math.min(least, vault.timeLeft(entry)), Infinity);
    if (leaving.length > 0) onLeaving(leaving.length, first);
  };
  /** @returns what was not announced before */
  const look = (): ListedSecret[] => {
    // The time in the preferences is longer now: they leave later.
    const later = those((entry) => isAnnounced(entry) && !isSoon(entry));
    if (later.length > 0) vault.announce(later, false);
    const over = those((entry) => isAnnounced(entry) && vault.timeLeft(entry) <= 0);
    const lost = uncollectedIn(over).length;
    if (over.length > 0) vault.forget(over);
    if (lost > 0) onLeft(lost);
    const due = those((entry) => !isAnnounced(entry) && isSoon(entry));
    if (due.length > 0) vault.announce(due, true);
    vault.noteTime();
    return due;
  };
  const timer = setInterval(() => tell(look()), lookMs);
  timer.unref();
  return {
    look: () => tell(look()),
    /** Once what an earlier run left is there. */
    begin: () => {
      look();
      tell(those((entry) => isAnnounced(entry)));
    },
    end: () => clearInterval(timer),
  };
}
export type EndingSecrets = ReturnType<typeof endSecrets>;

const uncollectedIn = (found: readonly ListedSecret[]): HeldSecret[] =>
  entriesOf(found).filter(({ collected }) => collected === null);
