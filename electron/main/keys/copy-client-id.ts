import type { Handlers } from '../../contract/index.ts';
import type { Clipboard } from '../security/clipboard.ts';

export const copyClientId =
  (clipboard: Clipboard): Handlers['keys']['copyClientId'] =>
  async ({ clientId }) => {
    await clipboard.copyText(clientId);
    return {};
  };
