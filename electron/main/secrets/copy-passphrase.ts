import type { Handlers } from '../../contract/index.ts';
import type { Clipboard } from '../security/clipboard.ts';

export const copyPassphrase =
  (clipboard: Clipboard): Handlers['secrets']['copyPassphrase'] =>
  async ({ passphrase }) => ({ clearsAfterSeconds: await clipboard.copySecret(passphrase) });
