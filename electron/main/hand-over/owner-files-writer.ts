import { stringify } from 'csv-stringify/sync';
import { Zip, ZipPassThrough } from 'fflate';
import { secretsCsv } from '../secrets/secrets-csv.ts';
import { csvLayout } from '../spreadsheets/csv-layout.ts';
import { plainCell } from '../spreadsheets/plain-cell.ts';
import { encrypterFor } from './encrypter-for.ts';
import { ownerFileNames } from './owner-file-names.ts';
import type { FileSeal, SecretToSeal } from './seal-messages.ts';
import type { SealedWriter, WriteBytes } from './sealed-writer.ts';

const manifestName = 'manifest.csv';
const manifestHead = ['File', 'User', 'E-mail', 'Client Id', 'Opens with'];

/**
 * A zip with one age file for each secret, named by its owner, and a manifest that says what is whose and holds no secret.
 * @param shared null: each secret brings its own keys
 * @throws RecipientInvalid when it adds
 */
export function ownerFilesWriter(shared: FileSeal | null, write: WriteBytes): SealedWriter {
  const nameOf = ownerFileNames();
  const manifest: string[][] = [manifestHead];
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const put = (name: string, content: Uint8Array) => {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(content, true);
  };
  const writeReady = async () => {
    const bytes = Buffer.concat(ready);
    ready = [];
    await write(bytes);
  };
  const addOne = async (secret: SecretToSeal) => {
    const seal = shared ?? { kind: 'recipients', recipients: secret.recipients ?? [] };
    const name = nameOf(secret.userName, secret.clientId);
    put(name, await encrypterFor(seal).encrypt(secretsCsv([secret])));
    const { userName, userEmail, clientId } = secret;
    const opener = seal.kind === 'passphrase' ? 'passphrase' : seal.recipients.join(' ');
    manifest.push([name, userName, userEmail ?? '', clientId, opener].map(plainCell));
  };
  return {
    add: async (secrets) => {
      for (const secret of secrets) await addOne(secret);
      await writeReady();
    },
    finish: async () => {
      put(manifestName, Buffer.from(stringify(manifest, { ...csvLayout, bom: true })));
      zip.end();
      await writeReady();
    },
  };
}
