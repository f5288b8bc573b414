import { readFileSync } from 'node:fs';
import { Check, Errors } from 'typebox/value';
import { normalAddress } from '../connections/normal-address.ts';
import { distrust, policyFile } from './policy-file.ts';
import { noPolicy, policySchema, type Policy } from './policy.ts';

export type PolicyPlace = Readonly<{ file: string; platform: NodeJS.Platform; owner?: number }>;

const longestFile = 1024 * 1024;

/**
 * The company's policy, once at the start; no policy where there is no file.
 * @throws with a sentence for people when there is one that cannot be read, trusted or understood: Keydesk then does not start, since what
 * it was to restrict is not known
 */
export function readPolicy(
  { file, platform, owner = 0 }: PolicyPlace = {
    file: policyFile(process.platform),
    platform: process.platform,
  },
): Policy {
  const text = readText(file);
  if (text === null) return noPolicy;
  const why = distrust(file, platform, owner);
  if (why !== null) throw broken(file, why);
  const given = parse(text);
  if (given === undefined) throw broken(file, 'It is not JSON.');
  if (!Check(policySchema, given)) throw broken(file, firstFault(given));
  return {
    ...given,
    ...(given.allowedAddresses && {
      allowedAddresses: given.allowedAddresses.map((one) => addressIn(one, file)),
    }),
  };
}

function firstFault(given: unknown): string {
  const [fault] = Errors(policySchema, given);
  const where = fault === undefined || fault.instancePath === '' ? 'It' : fault.instancePath;
  // A name that is not in the schema has "false" for its own.
  if (fault?.keyword === 'boolean') return `${where} is no setting of the policy.`;
  return `${where} ${fault?.message ?? 'is wrong'}.`;
}

function readText(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8');
    if (text.length > longestFile) throw broken(file, 'It is larger than 1 MB.');
    return text.replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    if (typeof code !== 'string') throw error;
    throw broken(file, `It cannot be read (${code}).`);
  }
}

function addressIn(address: string, file: string): string {
  try {
    return normalAddress(address);
  } catch {
    throw broken(
      file,
      `"${address.slice(0, 100)}" in allowedAddresses is not an address that Keydesk can connect to.`,
    );
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const broken = (file: string, why: string): Error =>
  new Error(
    `The policy of your company cannot be used: ${file}. ${why} Ask whoever manages Keydesk on this computer to mend it.`,
  );
