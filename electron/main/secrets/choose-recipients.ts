import type { Handlers } from '../../contract/index.ts';
import { mostRecipients } from '../../contract/secrets/hand-over-secrets.ts';
import { readKeyFile } from '../hand-over/read-key-file.ts';
import { checkRecipients, recipientsIn } from '../hand-over/read-recipients.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { AskWhichFile } from '../windows/ask.ts';

const keyFiles = { name: 'Public keys', extensions: ['txt', 'pub', 'age', 'keys'] };
const allFiles = { name: 'All files', extensions: ['*'] };

/** @throws key_file_invalid, recipient_is_secret_key, recipient_invalid */
export const chooseRecipients =
  (askFile: AskWhichFile): Handlers['secrets']['chooseRecipients'] =>
  async () => {
    const file = await askFile({ title: 'Choose a file of public keys', kinds: [keyFiles, allFiles] });
    if (file === null) return { recipients: null };
    const recipients = recipientsIn(readKeyFile(file));
    if (recipients.length === 0 || recipients.length > mostRecipients)
      throw new CallFailed('key_file_invalid');
    await checkRecipients(recipients);
    return { recipients };
  };
