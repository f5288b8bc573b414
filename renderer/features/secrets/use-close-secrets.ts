import type { SecretSelection } from '../../../electron/contract/secrets/secret-selection.ts';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';

/** "I have stored it": main forgets the secrets for good. */
export function useCloseSecrets(onClosed: () => void) {
  return useAction(async (selection: SecretSelection) => {
    try {
      await callMain('secrets', 'closeSecrets', { selection, stored: true });
    } catch (thrown) {
      // Forgotten already is what was wanted.
      if (asCallError(thrown).code !== 'ticket_not_found') throw thrown;
    }
    onClosed();
  });
}
