import type { ApiKey, JiraUser, Plan } from '../../../renderer/features/keys/api-key.ts';
import type { Job } from '../../../electron/contract/jobs/job.ts';
import { defaultSettings } from '../../../electron/contract/settings/default-settings.ts';
import type { KeptSettings, Settings } from '../../../electron/contract/settings/settings.ts';
import type { SecretTicket } from '../../../electron/contract/secrets/secret-ticket.ts';
import type { Connection } from '../../../electron/contract/connections/connection.ts';

const at = Date.UTC(2026, 10, 24, 9);
export const clientIdOf = (n: number): string => n.toString(16).toUpperCase().padStart(32, '0');

export const sampleKey = (n: number, change: Partial<ApiKey> = {}): ApiKey => ({
  keyId: `key-${n}`,
  clientId: clientIdOf(n),
  userId: `user-${n}`,
  userName: `User Number ${n}`,
  userEmail: `user${n}@example.test`,
  userActive: true,
  createdAt: at,
  createdBy: 'Ada Admin',
  secretCreatedAt: at,
  lastUsedAt: null,
  lastUsedFrom: null,
  expiresAt: null,
  previousSecretUntil: null,
  version: 1,
  ...change,
});

export const sampleUser = (n: number, change: Partial<JiraUser> = {}): JiraUser => ({
  userId: `user-${n}`,
  displayName: `User Number ${n}`,
  email: `user${n}@example.test`,
  active: true,
  hasKey: false,
  ...change,
});

export const samplePlan = (change: Partial<Plan> = {}): Plan => ({
  planId: 'plan-1',
  action: 'delete',
  count: 3,
  graceSeconds: 0,
  missing: 0,
  expiresAt: at,
  sample: [1, 2, 3].map((n) => ({
    keyId: `key-${n}`,
    clientId: clientIdOf(n),
    userName: `User Number ${n}`,
    userEmail: null,
  })),
  warnings: [],
  ...change,
});

export const sampleJob = (change: Partial<Job> = {}): Job => ({
  jobId: 'job-1',
  action: 'delete',
  state: 'running',
  pausedBecause: null,
  total: 3_000,
  done: 1_234,
  succeeded: 1_230,
  gone: 4,
  skipped: [],
  failed: 0,
  startedAt: at,
  finishedAt: null,
  keysPerSecond: 400,
  secondsLeft: 100,
  ticket: null,
  ...change,
});

export const sampleTicket = (change: Partial<SecretTicket> = {}): SecretTicket => ({
  ticketId: 'ticket-1',
  reason: 'create-key',
  createdAt: at,
  count: 1,
  collected: 0,
  leavesAt: at + 7 * 86_400_000,
  leavesSoon: false,
  ...change,
});

export const connected: Connection = {
  state: 'connected',
  kind: 'sample',
  address: 'http://127.0.0.1:4180',
  deployment: 'cloud',
  user: { userId: 'ada', displayName: 'Ada Admin', email: null },
};
export const disconnected: Connection = {
  state: 'disconnected',
  kind: null,
  address: null,
  deployment: null,
  user: null,
};

/** Preferences as main answers them. */
export const keptSettings = (change: Partial<Settings> = {}): KeptSettings => ({
  settings: { ...defaultSettings, ...change },
  managed: [],
  systemLanguage: 'en',
  wereReset: false,
});
