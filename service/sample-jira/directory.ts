import { createHash } from 'node:crypto';
import { sampleLogins } from '../api/sample-logins.ts';
import { foldText } from '../database/fold-text.ts';
import { longNames, namePools } from './sample-names.ts';

export type SampleUser = {
  accountId: string;
  accountType: 'atlassian' | 'app';
  displayName: string;
  emailAddress: string | null;
  active: boolean;
  searchText: string;
};

/** The smallest directory: what "Try with sample data" shows. */
export const directorySize = 2500;

const apps = ['Automation for Jira', 'Slack', 'Statuspage for Jira'];

/**
 * Believable users of many languages and name lengths, the same at every start: the administrator, the one who is
 * none, then people of whom 8 % are deactivated, and some apps, which are no people.
 */
export function createDirectory(size = directorySize): SampleUser[] {
  const admin = { name: 'Ada Admin', email: sampleLogins.admin.email };
  const member = { name: 'Max Member', email: sampleLogins.member.email };
  const users = [admin, member].map(({ name, email }, i) => userOf(i, name, email, true));
  for (let i = users.length; i < size; i += 1) {
    const [name, ascii] = nameOf(i);
    const email = i % 19 === 0 ? null : `${ascii}.${i}@${i % 10 === 3 ? 'partner' : 'sample'}.keydesk.test`;
    users.push(userOf(i, name, email, i % 25 !== 12 && i % 25 !== 24));
  }
  for (const [i, name] of apps.entries()) {
    users.push({ ...userOf(size + i, name, null, true), accountType: 'app' });
  }
  return users;
}

function userOf(
  index: number,
  displayName: string,
  emailAddress: string | null,
  active: boolean,
): SampleUser {
  return {
    accountId: accountIdOf(index),
    accountType: 'atlassian',
    displayName,
    emailAddress,
    active,
    searchText: foldText([displayName, emailAddress].filter(Boolean).join(' ')),
  };
}

/** In the form of Atlassian's: 712020:<uuid>. */
function accountIdOf(index: number): string {
  const hex = createHash('md5').update(`sample user ${index}`).digest('hex');
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `712020:${uuid.join('-')}`;
}

function nameOf(index: number): readonly [name: string, ascii: string] {
  const rare = index % 311 === 7 ? longNames[Math.floor(index / 311) % longNames.length] : undefined;
  if (rare) return rare;
  const pool = pick(namePools, index);
  const [given, givenAscii] = pick(pool.given, Math.floor(index / namePools.length));
  const [family, familyAscii] = pick(pool.family, Math.floor(index / 7));
  const parts = pool.familyFirst === true ? [family, given] : [given, family];
  return [parts.join(pool.between ?? ' '), `${givenAscii}.${familyAscii}`];
}

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('A list of sample names is empty.');
  return found;
}
