import type { Handlers } from '../../contract/index.ts';
import { mostRecipients } from '../../contract/secrets/hand-over-secrets.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { readKeyFile } from '../hand-over/read-key-file.ts';
import { checkRecipients, recipientsIn } from '../hand-over/read-recipients.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { AskWhichFile } from '../windows/ask.ts';

/** @throws key_file_invalid, recipient_is_secret_key, recipient_invalid */
export const chooseRecipients =
  (askFile: AskWhichFile, texts: Texts): Handlers['secrets']['chooseRecipients'] =>
  async () => {
    const { chooseRecipients: title, publicKeys, allFiles } = texts().handOver.files;
    const kinds = [
      { name: publicKeys, extensions: ['txt', 'pub', 'age', 'keys'] },
      { name: allFiles, extensions: ['*'] },
    ];
    const file = await askFile({ title, kinds });
    if (file === null) return { recipients: null };
    const recipients = recipientsIn(readKeyFile(file));
    if (recipients.length === 0 || recipients.length > mostRecipients)
      throw new CallFailed('key_file_invalid');
    await checkRecipients(recipients);
    return { recipients };
  };
