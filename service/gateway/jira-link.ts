import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

/** What an application link of Jira knows Keydesk by: a name and an RSA key. */
export type JiraLink = Readonly<{ consumerKey: string; privateKey: KeyObject }>;

/** Least that Jira's OAuth 1.0a and good practice accept. */
export const leastKeyBits = 2048;

const makeKeyPair = promisify(generateKeyPair);

/** A link with a new key, in memory only. */
export async function makeJiraLink(consumerKey: string): Promise<JiraLink> {
  const { privateKey } = await makeKeyPair('rsa', { modulusLength: leastKeyBits });
  return { consumerKey, privateKey };
}

/** The half that Jira gets, as the PEM text that its form wants. */
export const publicKeyOf = ({ privateKey }: JiraLink): string =>
  createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString().trim();

/** @returns null when it is no RSA private key in PEM, or too short */
export function readPrivateKey(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    return key.asymmetricKeyType === 'rsa' && bits >= leastKeyBits ? key : null;
  } catch {
    return null;
  }
}
