import type { SecretSelection } from '../../../electron/contract/secrets/secret-selection.ts';

/** The ways to take many secrets out. */
export type WayOut = 'encrypted' | 'csv' | 'stored';
/** What a way out is given: exactly what the page showed when it was chosen. */
export type Taking = Readonly<{ way: WayOut; selection: SecretSelection; count: number }>;
export type TakingProps = Omit<Taking, 'way'> &
  Readonly<{
    /** It is done; told in a sentence. */
    onTaken: (said: string) => void;
    onClose: () => void;
  }>;
