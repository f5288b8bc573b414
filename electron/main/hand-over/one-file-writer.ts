import { secretsCsvHead, secretsCsvRows } from '../secrets/secrets-csv.ts';
import { encrypterFor } from './encrypter-for.ts';
import type { FileSeal } from './seal-messages.ts';
import type { SealedWriter, WriteBytes } from './sealed-writer.ts';

/** All secrets as one CSV in one age file, sealed while it is made. @throws RecipientInvalid */
export async function oneFileWriter(seal: FileSeal, write: WriteBytes): Promise<SealedWriter> {
  const plain = new TransformStream<Uint8Array, Uint8Array>();
  const sealed = await encrypterFor(seal).encrypt(plain.readable);
  const pumped = pump(sealed, write);
  // Heard by whoever adds or finishes next.
  pumped.catch(() => undefined);
  const writer = plain.writable.getWriter();
  const put = (text: string) => Promise.race([writer.write(Buffer.from(text)), pumped]);
  await put(secretsCsvHead());
  return {
    add: (secrets) => put(secretsCsvRows(secrets)),
    finish: async () => {
      await Promise.race([writer.close(), pumped]);
      await pumped;
    },
  };
}

async function pump(stream: ReadableStream<Uint8Array>, write: WriteBytes): Promise<void> {
  for await (const bytes of stream) await write(bytes);
}
