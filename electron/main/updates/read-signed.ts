import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { Agent as HttpsAgent } from 'node:https';
import axios from 'axios';

/** Fetches a small file of a feed. @throws where it cannot be had */
export type GetFile = (url: string) => Promise<Buffer>;

const limitMs = 30_000;
const maxBytes = 1024 * 1024;

/** By https, on the company's ways; no redirect is followed. */
export const getFileBy =
  (httpsAgent: HttpsAgent): GetFile =>
  async (url) => {
    const { data } = await axios.get<ArrayBuffer>(url, {
      httpsAgent,
      proxy: false,
      maxRedirects: 0,
      maxContentLength: maxBytes,
      responseType: 'arraybuffer',
      signal: AbortSignal.timeout(limitMs),
    });
    return Buffer.from(data);
  };

/** @param pem an Ed25519 public key. @throws when it is something else */
export function updateKeyOf(pem: string): KeyObject {
  const key = createPublicKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The update key is not an Ed25519 key.');
  return key;
}

/**
 * A text file of a feed that the holder of the update key has signed: beside it lies its signature, in base64, as `FILE.sig`.
 * @throws when either cannot be had, or the signature is not of this text and this key
 */
export async function readSigned(url: string, key: KeyObject, get: GetFile): Promise<string> {
  const [text, signature] = await Promise.all([get(url), get(`${url}.sig`)]);
  const isSigned = verify(null, text, key, Buffer.from(signature.toString('latin1').trim(), 'base64'));
  if (!isSigned) throw new Error('The description of the update is not signed with the update key.');
  return text.toString('utf8');
}
