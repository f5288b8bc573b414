import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * The bytes of a journal. Header: "KDJ1", u32 length, the journal's own key as the sealer sealed it. Then records: u32 length, nonce (12), AES-256-GCM of
 * the content, tag (16). Each is bound to this journal and to its place in it, so that records cannot be moved, left out or taken
 * from another journal without being noticed.
 */
const magic = Buffer.from('KDJ1');
const nonceLength = 12;
const tagLength = 16;
const lengthBytes = 4;
export const smallestRecord = nonceLength + tagLength;
export const keyLength = 32;

export function encodeHeader(sealedKey: Buffer): Buffer {
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(sealedKey.length);
  return Buffer.concat([magic, length, sealedKey]);
}

/** @returns null when these are not the bytes of a whole header */
export function decodeHeader(bytes: Buffer): { sealedKey: Buffer; end: number } | null {
  const start = magic.length + lengthBytes;
  if (bytes.length < start || !bytes.subarray(0, magic.length).equals(magic)) return null;
  const end = start + bytes.readUInt32BE(magic.length);
  return end > bytes.length ? null : { sealedKey: bytes.subarray(start, end), end };
}

/** @param index the place of the record, from 0 */
export function encodeRecord(key: Buffer, index: number, content: Buffer): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(placeOf(index));
  const sealed = [cipher.update(content), cipher.final()];
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(nonceLength + content.length + tagLength);
  return Buffer.concat([length, nonce, ...sealed, cipher.getAuthTag()]);
}

export type ReadRecords = Readonly<{
  contents: readonly Buffer[];
  /** whole: to the last byte. torn: the last record is not whole, as after a loss of power. damaged: more than that. */
  state: 'whole' | 'torn' | 'damaged';
}>;

/** What can be read of the records that follow the header; one that does not open is left out. */
export function decodeRecords(key: Buffer, bytes: Buffer): ReadRecords {
  const contents: Buffer[] = [];
  let isDamaged = false;
  let at = 0;
  for (let index = 0; at < bytes.length; index += 1) {
    const end = endOfRecord(bytes, at);
    if (end === null) return { contents, state: isDamaged ? 'damaged' : 'torn' };
    const content = openRecord(key, index, bytes.subarray(at + lengthBytes, end));
    if (content) contents.push(content);
    else if (end === bytes.length && !isDamaged) return { contents, state: 'torn' };
    else isDamaged = true;
    at = end;
  }
  return { contents, state: isDamaged ? 'damaged' : 'whole' };
}

/** @returns null when the record is not wholly there */
function endOfRecord(bytes: Buffer, at: number): number | null {
  if (bytes.length - at < lengthBytes) return null;
  const length = bytes.readUInt32BE(at);
  const end = at + lengthBytes + length;
  return length < smallestRecord || end > bytes.length ? null : end;
}

/** @param record as it is in the file, without its length. @returns null when it does not open there */
export function openRecord(key: Buffer, index: number, record: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, record.subarray(0, nonceLength));
  decipher.setAAD(placeOf(index));
  decipher.setAuthTag(record.subarray(-tagLength));
  try {
    return Buffer.concat([decipher.update(record.subarray(nonceLength, -tagLength)), decipher.final()]);
  } catch {
    return null;
  }
}

function placeOf(index: number): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(index));
  return place;
}
