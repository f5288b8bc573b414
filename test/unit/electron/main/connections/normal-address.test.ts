import { describe, expect, it } from 'vitest';
import { isLoopback, normalAddress } from '../../../../../electron/main/connections/normal-address.ts';

describe('an address as typed or pasted', () => {
  it.each([
    ['https://acme.atlassian.net', 'https://acme.atlassian.net'],
    ['acme.atlassian.net', 'https://acme.atlassian.net'],
    ['  acme.atlassian.net  ', 'https://acme.atlassian.net'],
    ['https://acme.atlassian.net/', 'https://acme.atlassian.net'],
    ['https://acme.atlassian.net/jira/software/projects/X/boards/1?a=b#c', 'https://acme.atlassian.net'],
    ['HTTPS://Acme.Atlassian.NET', 'https://acme.atlassian.net'],
    ['https://jira.acme.test/jira/', 'https://jira.acme.test/jira'],
    ['https://jira.acme.test//', 'https://jira.acme.test'],
    ['jira.acme.test:8443/jira', 'https://jira.acme.test:8443/jira'],
    ['https://jira.acme.test:443', 'https://jira.acme.test'],
    ['https://jira', 'https://jira'],
    ['https://jira.acme.test/jira?os_username=a#x', 'https://jira.acme.test/jira'],
    ['http://localhost:8080/jira', 'http://localhost:8080/jira'],
    ['http://127.0.0.1:4180/', 'http://127.0.0.1:4180'],
    ['http://127.1:4180', 'http://127.0.0.1:4180'],
    ['http://[::1]:4180', 'http://[::1]:4180'],
    ['localhost:4180', 'http://localhost:4180'],
    ['https://localhost', 'https://localhost'],
    ['https://bücher.test', 'https://xn--bcher-kva.test'],
    ['192.168.1.20', 'https://192.168.1.20'],
  ])('%j stands for %j', (typed, normal) => {
    expect(normalAddress(typed)).toBe(normal);
  });

  it.each([
    '',
    '   ',
    'jira',
    'https://',
    'not an address',
    'https://a b.test',
    'ftp://jira.acme.test',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'javascript://acme.test/%0aalert(1)',
    'mailto:ada@acme.test',
    'ada@acme.test',
    'https://ada:secret@jira.acme.test',
    'https://token@jira.acme.test',
    'https://jira.acme.test:99999',
  ])('%j is refused as no web address', (typed) => {
    expect(() => normalAddress(typed)).toThrow(expect.objectContaining({ code: 'address_invalid' }) as Error);
  });

  it.each([
    'http://acme.atlassian.net',
    'http://jira.acme.test/jira',
    'http://jira',
    'http://192.168.1.20:8080',
    'http://127.0.0.1.evil.test',
    'http://localhost.evil.test',
    'http://[::2]/',
  ])('%j is refused: it would send credentials in clear', (typed) => {
    expect(() => normalAddress(typed)).toThrow(
      expect.objectContaining({ code: 'address_insecure' }) as Error,
    );
  });

  it('a name that only looks like Atlassian keeps its path: it is no site of theirs', () => {
    expect(normalAddress('https://atlassian.net.evil.test/x')).toBe('https://atlassian.net.evil.test/x');
    expect(normalAddress('https://evilatlassian.net/x')).toBe('https://evilatlassian.net/x');
  });
});

describe('this computer', () => {
  it.each(['localhost', '127.0.0.1', '127.8.9.1', '[::1]'])('is %s', (name) => {
    expect(isLoopback(name)).toBe(true);
  });

  it.each(['localhost.evil.test', '127.0.0.1.evil.test', '0.0.0.0', '[::]', '10.0.0.1', ''])(
    'is not %j',
    (name) => {
      expect(isLoopback(name)).toBe(false);
    },
  );
});
