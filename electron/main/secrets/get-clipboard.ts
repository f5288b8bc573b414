import type { Handlers } from '../../contract/index.ts';
import type { Clipboard } from '../security/clipboard.ts';

export const getClipboard =
  (clipboard: Clipboard): Handlers['secrets']['getClipboard'] =>
  async () =>
    clipboard.state();
