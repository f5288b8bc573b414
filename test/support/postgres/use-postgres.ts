import { inject } from 'vitest';
import { usePostgres } from '../open-test-database.ts';
import type {} from './global-setup.ts';

/** For the project "postgres": its tests open databases of the PostgreSQL that the global set-up has started. */
usePostgres(inject('postgresUrl'));
