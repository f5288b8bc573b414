import type { AppErrorCode } from '../../contract/core/errors.ts';
import { CallFailed } from '../ipc/call-failed.ts';

/** Codes that say: with these credentials nobody gets in, however often they are sent. */
const refusedCodes: readonly string[] = [
  'jira_credentials_refused',
  'not_an_admin',
  'caller_deactivated',
  'credentials_unreadable',
  'credentials_moved',
  'connection_not_found',
  'vault_missing',
];
/** And: there are credentials, once somebody has unlocked them. */
const lockedCode = 'vault_locked';

export const isLocked = (code: string | null): boolean => code === lockedCode;

/** Whether nothing goes on until the admin has entered or unlocked credentials. */
export const needsCredentials = (code: string): boolean => refusedCodes.includes(code) || isLocked(code);

/** Whether the credentials of a session are refused. @param onChange the code that refuses, or null when it is lifted */
export function createRefusal(onChange: (code: AppErrorCode | null) => void) {
  let code: AppErrorCode | null = null;
  const waiting = new Set<() => void>();
  const release = () => {
    for (const go of waiting) go();
    waiting.clear();
  };
  return {
    /** @throws what refused them */
    insist: (): void => {
      if (code !== null) throw new CallFailed(code);
    },
    note: (failure: CallFailed): void => {
      if (code === failure.code || !needsCredentials(failure.code)) return;
      code = failure.code;
      onChange(code);
    },
    lift: (): void => {
      if (code === null) return;
      code = null;
      release();
      onChange(null);
    },
    untilLifted: (): Promise<void> =>
      code === null ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve)),
    end: release,
  };
}
export type Refusal = ReturnType<typeof createRefusal>;
