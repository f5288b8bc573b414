import { readFileSync } from 'node:fs';
import { Check, Errors } from 'typebox/value';
import { english, type Catalogue } from '../../contract/texts/en/index.ts';
import { normalAddress } from '../connections/normal-address.ts';
import { distrust, policyFile } from './policy-file.ts';
import { noPolicy, policySchema, type Policy } from './policy.ts';

type Texts = Catalogue['policy'];
export type PolicyPlace = Readonly<{ file: string; platform: NodeJS.Platform; owner?: number }>;

const longestFile = 1024 * 1024;

/**
 * The company's policy, once at the start; no policy where there is no file.
 * @throws with a sentence for people when there is one that cannot be read, trusted or understood: Keydesk then does not start, since what
 * it was to restrict is not known
 */
export function readPolicy(
  texts: Texts = english.policy,
  { file, platform, owner = 0 }: PolicyPlace = {
    file: policyFile(process.platform),
    platform: process.platform,
  },
): Policy {
  const text = readText(file, texts);
  if (text === null) return noPolicy;
  const why = distrust(file, platform, owner, texts);
  if (why !== null) throw broken(texts, file, why);
  const given = parse(text);
  if (given === undefined) throw broken(texts, file, texts.notJson);
  if (!Check(policySchema, given)) throw broken(texts, file, firstFault(given, texts));
  return {
    ...given,
    ...(given.allowedAddresses && {
      allowedAddresses: given.allowedAddresses.map((one) => addressIn(one, file, texts)),
    }),
  };
}

function firstFault(given: unknown, texts: Texts): string {
  const [fault] = Errors(policySchema, given);
  const where = fault === undefined || fault.instancePath === '' ? texts.it : fault.instancePath;
  // A name that is not in the schema has "false" for its own.
  if (fault?.keyword === 'boolean') return texts.noSetting(where);
  return texts.wrong(where, fault?.message);
}

function readText(file: string, texts: Texts): string | null {
  try {
    const text = readFileSync(file, 'utf8');
    if (text.length > longestFile) throw broken(texts, file, texts.tooLarge);
    return text.replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    if (typeof code !== 'string') throw error;
    throw broken(texts, file, texts.unreadable(code));
  }
}

function addressIn(address: string, file: string, texts: Texts): string {
  try {
    return normalAddress(address);
  } catch {
    throw broken(texts, file, texts.noAddress(address.slice(0, 100)));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const broken = (texts: Texts, file: string, why: string): Error => new Error(texts.broken(file, why));
