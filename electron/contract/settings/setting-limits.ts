/** From the least to the most that a number may be. */
export const settingLimits = {
  zoomPercent: { minimum: 50, maximum: 200 },
  /** How long a copied client secret stays on the clipboard. */
  clipboardSeconds: { minimum: 5, maximum: 300 },
  /** From so many keys on a bulk action is confirmed by typing their number: a click is too light for it. */
  confirmFrom: { minimum: 2, maximum: 10_000 },
  /** Saved credentials that a passphrase protects are locked after so long without use. */
  idleLockMinutes: { minimum: 1, maximum: 480 },
  /** New client secrets that nobody collected leave for good after so many days. */
  secretDays: { minimum: 1, maximum: 90 },
  /** Deleted API keys can be restored for so many days, where the key service is the console's own; 0: not at all. */
  keepDeletedDays: { minimum: 0, maximum: 30 },
} as const;
