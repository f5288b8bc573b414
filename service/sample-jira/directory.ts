import { hash } from 'node:crypto';
import { sampleLogins } from '../api/sample-logins.ts';
import { foldText } from '../database/fold-text.ts';
import { longNames, namePools, type NamePool } from './sample-names.ts';

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
  const { admin, member } = sampleLogins;
  const users = [userOf(0, 'Ada Admin', admin.email, true), userOf(1, 'Max Member', member.email, true)];
  for (let i = users.length; i < size; i += 1) {
    const [name, ascii] = nameOf(i);
    const host = i % 10 === 3 ? '@partner.keydesk.test' : '@sample.keydesk.test';
    const email = i % 19 === 0 ? null : [ascii, '.', i, host].join('');
    users.push(userOf(i, name, email, i % 25 !== 12 && i % 25 !== 24));
  }
  for (const [i, name] of apps.entries()) {
    users.push({ ...userOf(size + i, name, null, true), accountType: 'app' });
  }
  return users;
}

/** The user name that the sample Jira has when it is a Data Center. */
export const loginOf = ({
  accountId,
  emailAddress,
}: Pick<SampleUser, 'accountId' | 'emailAddress'>): string => emailAddress?.split('@')[0] ?? accountId;

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
  const hex = hash('md5', `sample user ${index}`);
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return ['712020:', uuid.join('-')].join('');
}

function nameOf(index: number): readonly [name: string, ascii: string] {
  const rare = index % 311 === 7 ? longNames[Math.floor(index / 311) % longNames.length] : undefined;
  if (rare) return rare;
  const pool = pick(namePools, index);
  return nameIn(pool, Math.floor(index / namePools.length));
}

/** Every pair of given and family name once, then the same with a second given name. */
function nameIn(pool: NamePool, turn: number): readonly [name: string, ascii: string] {
  const { given, family } = pool;
  const [first, firstAscii] = pick(given, turn);
  // The round keeps given and family name from running in step where their lists share a factor.
  const round = Math.floor(turn / given.length);
  const [last, lastAscii] = pick(family, round);
  const second = Math.floor(round / family.length) % given.length;
  const between = pool.between ?? ' ';
  const middle = second === 0 || pool.single ? '' : pick(given, turn + second)[0];
  const forename = middle === '' ? first : [first, middle].join(between);
  const name = pool.familyFirst ? [last, forename].join(between) : [forename, last].join(between);
  return [name, [firstAscii, lastAscii].join('.')];
}

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('A list of sample names is empty.');
  return found;
}
