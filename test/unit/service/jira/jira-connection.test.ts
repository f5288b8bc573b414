import { Agent as HttpsAgent } from 'node:https';
import { getCACertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { jiraConnection } from '../../../../service/jira/jira-connection.ts';

describe('the connection to Jira', () => {
  it('trusts the certificate authorities of the operating system beside those of Node', () => {
    const agent = jiraConnection('https://jira.example.com').httpsAgent as HttpsAgent;
    expect(agent).toBeInstanceOf(HttpsAgent);
    const trusted = new Set(agent.options.ca as string[]);
    for (const kind of ['default', 'system'] as const) {
      for (const certificate of getCACertificates(kind)) expect(trusted.has(certificate)).toBe(true);
    }
    expect(trusted.size).toBeGreaterThan(0);
  });

  it('never trusts a certificate unchecked', () => {
    const agent = jiraConnection('https://jira.example.com').httpsAgent as HttpsAgent;
    expect(agent.options.rejectUnauthorized).not.toBe(false);
  });

  it.each(['http://127.0.0.1:4180', 'http://localhost', 'https://127.5.5.5', 'http://[::1]:80'])(
    'goes to %s directly, proxy or not',
    (url) => expect(jiraConnection(url)).toMatchObject({ proxy: false }),
  );

  it.each(['https://acme.atlassian.net', 'https://127.0.0.1.example.com', 'https://localhost.example.com'])(
    'leaves the way to %s to the settings of the proxy',
    (url) => expect(jiraConnection(url)).not.toHaveProperty('proxy'),
  );
});
