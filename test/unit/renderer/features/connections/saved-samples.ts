import type {
  SavedConnection,
  SavedConnections,
} from '../../../../../electron/contract/connections/saved-connections.ts';

export const savedConnection = (change: Partial<SavedConnection> = {}): SavedConnection => ({
  connectionId: 'c-1',
  name: 'Acme',
  kind: 'jira',
  address: 'https://acme.atlassian.net',
  method: 'api-token',
  email: 'ada@acme.test',
  userName: 'Ada Admin',
  keptBy: 'keychain',
  createdAt: 1,
  lastUsedAt: 2,
  ...change,
});

export const savedConnections = (change: Partial<SavedConnections> = {}): SavedConnections => ({
  items: [],
  activeId: null,
  keychain: true,
  vault: 'none',
  waitsForPassphrase: false,
  notices: [],
  failure: null,
  ...change,
});
