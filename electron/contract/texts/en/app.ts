/** What surrounds the pages. */
export const app = {
  pages: 'Pages',
  keys: 'API Keys',
  auditLog: 'Audit log',
  overview: 'Overview',
  preferences: 'Preferences',
  back: 'Back',
  sampleData: 'Sample data',
  reconnecting:
    'The key service does not answer. Keydesk keeps trying and goes on by itself. What you see was read before; changes have to wait. Client secrets that you have not collected yet are safe.',
};
