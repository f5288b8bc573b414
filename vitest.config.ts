import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** MUI is thousands of small modules: bundled once, they are not read anew for every file. */
const deps = { optimizer: { client: { enabled: true } } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/{service,scripts,project}/**/*.test.ts'],
          exclude: ['test/unit/service/database/postgres/**'],
          // These replace no module, so that they can share a process: a third of the time.
          isolate: false,
        },
      },
      {
        test: {
          name: 'postgres',
          environment: 'node',
          // What touches the database, a second time on a real PostgreSQL.
          include: [
            'test/unit/service/{audit-log,database,deleted-keys,health,keys,overview,plugins,sessions,tokens,users}/**/*.test.ts',
          ],
          exclude: ['test/unit/service/database/sqlite/**'],
          globalSetup: 'test/support/postgres/global-setup.ts',
          setupFiles: 'test/support/postgres/use-postgres.ts',
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'electron',
          environment: 'node',
          include: ['test/unit/electron/**/*.test.ts', 'test/security/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/unit/renderer/**/*.test.{ts,tsx}'],
          deps,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'pages',
          environment: 'jsdom',
          include: ['test/integration/renderer/**/*.test.tsx'],
          testTimeout: 60_000,
          deps,
        },
      },
      {
        test: {
          name: 'integration',
          environment: 'node',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'stand-in',
          environment: 'node',
          include: ['test/electron-stand-in/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
