import { epochMs, nullable, object, oneOf, type Static } from '../core/schema.ts';

/** What became of the client secret that was copied last; never the secret itself. */
export const clipboardState = object({
  /** left: something else was on the clipboard by then, and was left alone. */
  state: oneOf(['none', 'held', 'cleared', 'left']),
  /** When it will be cleared, while it is held. */
  clearsAt: nullable(epochMs()),
});
export type ClipboardState = Static<typeof clipboardState>;
