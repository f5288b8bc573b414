import type { Agent as HttpsAgent } from 'node:https';
import { describe, expect, it } from 'vitest';
import { jiraConnection } from '../../../../service/jira/jira-connection.ts';
import { NetworkAgent } from '../../../../service/network/network-agent.ts';

describe('the connection to Jira', () => {
  it('is made by the routes and certificates of the way out, and axios uses no proxy of its own', () => {
    const connection = jiraConnection('https://jira.example.com');
    expect(connection.httpsAgent).toBeInstanceOf(NetworkAgent);
    expect(connection.proxy).toBe(false);
  });

  it('never trusts a certificate unchecked', () => {
    const agent = jiraConnection('https://jira.example.com').httpsAgent as HttpsAgent;
    expect(agent.options.rejectUnauthorized).not.toBe(false);
  });

  it.each(['http://127.0.0.1:4180', 'http://localhost', 'http://[::1]:80'])(
    'goes to %s directly, proxy or not',
    (url) => expect(jiraConnection(url)).toMatchObject({ proxy: false }),
  );
});
