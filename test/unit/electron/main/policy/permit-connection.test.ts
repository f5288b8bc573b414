import { describe, expect, it } from 'vitest';
import { managedSettings } from '../../../../../electron/main/policy/managed-settings.ts';
import { permitConnection } from '../../../../../electron/main/policy/permit-connection.ts';
import { noPolicy, type Policy } from '../../../../../electron/main/policy/policy.ts';

const policy: Policy = {
  version: 1,
  allowedAddresses: ['https://company.atlassian.net', 'https://jira.company.com/jira'],
  sampleData: false,
  clipboardSeconds: 10,
};
const refusalOf = (address: string, by = policy): string | null => {
  try {
    permitConnection(by)({ kind: 'jira', address });
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a policy with addresses', () => {
  it.each([
    'https://company.atlassian.net',
    'https://jira.company.com/jira',
    'https://jira.company.com/jira/sub',
  ])('lets Keydesk connect to %s', (address) => {
    expect(refusalOf(address)).toBeNull();
  });

  it.each([
    'https://company.atlassian.net.evil.com',
    'https://other.atlassian.net',
    'https://jira.company.com',
    'https://jira.company.com/jira2',
    'http://127.0.0.1:4180',
  ])('and not to %s', (address) => {
    expect(refusalOf(address)).toBe('address_not_allowed');
  });
});

describe('sample data', () => {
  it('can be turned off', () => {
    expect(() => permitConnection(policy)({ kind: 'sample' })).toThrow('sample data off');
    expect(() => permitConnection({ version: 1, sampleData: true })({ kind: 'sample' })).not.toThrow();
  });
});

describe('without a policy', () => {
  it('every address may be connected to, and nothing is managed', () => {
    expect(refusalOf('https://anything.example.com', noPolicy)).toBeNull();
    expect(() => permitConnection(noPolicy)({ kind: 'sample' })).not.toThrow();
    expect(managedSettings(noPolicy)).toEqual({});
  });
});

describe('the preferences that a policy sets', () => {
  it('are those that it names, and no other', () => {
    expect(managedSettings(policy)).toEqual({ clipboardSeconds: 10 });
  });
});
