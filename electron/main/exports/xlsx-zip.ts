import { constants, crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

const level = 3;

/** A file in the archive that is packed piece by piece, by the system's zlib: each piece ends at a byte, so that none is kept. */
class PackedFile implements ZipInputFile {
  readonly compression = 8;
  readonly filename: string;
  size = 0;
  crc = 0;
  ondata: NonNullable<ZipInputFile['ondata']> = () => undefined;

  constructor(filename: string) {
    this.filename = filename;
  }

  push(text: string, isLast: boolean): void {
    const bytes = Buffer.from(text);
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    this.ondata(null, deflateRawSync(bytes, { level, finishFlush }), isLast);
  }
}

/** A zip that is made as it goes: what was added is taken by `taken`. */
export function createXlsxZip() {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((_error, piece) => void pieces.push(piece));
  const open = (name: string): PackedFile => {
    const file = new PackedFile(name);
    zip.add(file);
    return file;
  };
  return {
    open,
    add: (name: string, text: string) => open(name).push(text, true),
    end: () => zip.end(),
    /** The bytes since the last time. */
    taken: (): Uint8Array => {
      const bytes = Buffer.concat(pieces);
      pieces = [];
      return bytes;
    },
  };
}
