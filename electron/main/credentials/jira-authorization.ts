import type { Static } from '../../contract/core/schema.ts';
import type { jiraCredentials } from '../../contract/connections/connect-jira.ts';

/**
 * The Authorization header that stands for Jira credentials: Basic e-mail:API token on Cloud (RFC 7617, UTF-8), Bearer personal
 * access token on Data Center. It lives in the memory of main only.
 */
export const jiraAuthorization = (credentials: Static<typeof jiraCredentials>): string =>
  credentials.method === 'api-token'
    ? `Basic ${Buffer.from(`${credentials.email}:${credentials.apiToken}`, 'utf8').toString('base64')}`
    : `Bearer ${credentials.token}`;
