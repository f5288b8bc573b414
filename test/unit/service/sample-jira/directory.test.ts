import { describe, expect, it } from 'vitest';
import { sampleLogins } from '../../../../service/api/sample-logins.ts';
import { createDirectory, directorySize } from '../../../../service/sample-jira/directory.ts';

const everyone = createDirectory();
const people = everyone.filter((user) => user.accountType === 'atlassian');

describe('the sample directory', () => {
  it('has 2,500 people, and is the same at every start', () => {
    expect(people).toHaveLength(directorySize);
    expect(directorySize).toBe(2500);
    expect(createDirectory()).toEqual(everyone);
  });

  it('has exactly 8 % deactivated people, and both logins are active', () => {
    expect(people.filter((user) => !user.active)).toHaveLength(200);
    for (const { email } of Object.values(sampleLogins)) {
      expect(people.find((user) => user.emailAddress === email)).toMatchObject({ active: true });
    }
  });

  it('has account ids like those of Atlassian, each once', () => {
    expect(new Set(everyone.map((user) => user.accountId)).size).toBe(everyone.length);
    for (const { accountId } of everyone) {
      expect(accountId).toMatch(/^712020:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    }
  });

  it('has e-mail addresses each once, and people without one', () => {
    const emails = people.flatMap((user) => user.emailAddress ?? []);
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails.length).toBeLessThan(people.length);
    for (const email of emails) expect(email).toMatch(/^[a-z0-9.-]+@[a-z]+\.keydesk\.test$/);
  });

  it.each([
    ['Latin with marks', /[łøşéñ]/],
    ['Cyrillic', /\p{Script=Cyrillic}/u],
    ['Greek', /\p{Script=Greek}/u],
    ['Chinese', /^\p{Script=Han}+$/u],
    ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
    ['Korean', /\p{Script=Hangul}/u],
    ['Arabic', /\p{Script=Arabic}/u],
    ['Hebrew', /\p{Script=Hebrew}/u],
    ['Thai', /\p{Script=Thai}/u],
    ['Devanagari', /\p{Script=Devanagari}/u],
    ['Vietnamese', /[ễạđ]/],
  ])('has names in %s', (_script, pattern) => {
    expect(people.filter((user) => pattern.test(user.displayName)).length).toBeGreaterThan(20);
  });

  it('has names from 2 to more than 80 characters, most of them only once', () => {
    const lengths = people.map((user) => user.displayName.length);
    expect(Math.min(...lengths)).toBe(2);
    expect(Math.max(...lengths)).toBeGreaterThan(80);
    expect(new Set(people.map((user) => user.displayName)).size).toBeGreaterThan(2000);
  });

  it('has apps, which are no people', () => {
    expect(everyone.filter((user) => user.accountType === 'app').length).toBeGreaterThan(0);
  });

  it('holds folded text to search in', () => {
    const user = people.find((one) => one.displayName.includes('Łukasz'));
    expect(user?.searchText).toContain('łukasz');
    expect(people.find((one) => one.displayName.includes('Müller'))?.searchText).toContain('muller');
  });

  it('makes 100,000 users in a moment', () => {
    const start = performance.now();
    expect(createDirectory(100_000).length).toBeGreaterThanOrEqual(100_000);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
