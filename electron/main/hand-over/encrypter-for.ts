import { Encrypter } from 'age-encryption';
import type { FileSeal } from './seal-messages.ts';

/** The public key is none, or is damaged. */
export class RecipientInvalid extends Error {
  constructor(cause: unknown) {
    super('This is no public key of age.', { cause });
    this.name = 'RecipientInvalid';
  }
}

/** @throws RecipientInvalid */
export function encrypterFor(seal: FileSeal): Encrypter {
  const encrypter = new Encrypter();
  if (seal.kind === 'passphrase') encrypter.setPassphrase(seal.passphrase);
  else {
    for (const recipient of seal.recipients) {
      try {
        encrypter.addRecipient(recipient);
      } catch (cause) {
        throw new RecipientInvalid(cause);
      }
    }
  }
  return encrypter;
}
