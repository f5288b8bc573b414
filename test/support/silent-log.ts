import { pino } from 'pino';

/** For what must log, in tests that do not look at it. */
export const silentLog = pino({ level: 'silent' });
