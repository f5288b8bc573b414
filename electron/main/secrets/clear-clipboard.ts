import type { Handlers } from '../../contract/index.ts';
import type { Clipboard } from '../security/clipboard.ts';

export const clearClipboard =
  (clipboard: Clipboard): Handlers['secrets']['clearClipboard'] =>
  async () => {
    await clipboard.clearSecret();
    return clipboard.state();
  };
