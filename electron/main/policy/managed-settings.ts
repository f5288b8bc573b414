import type { SettingsChange } from '../../contract/settings/settings.ts';
import type { Policy } from './policy.ts';

/** The preferences that a policy sets: they hold whatever the admin chose, and are shown locked. */
export function managedSettings({
  clipboardSeconds,
  confirmFrom,
  idleLockMinutes,
  secretDays,
  keepDeletedDays,
}: Policy): SettingsChange {
  return {
    ...(clipboardSeconds !== undefined && { clipboardSeconds }),
    ...(confirmFrom !== undefined && { confirmFrom }),
    ...(idleLockMinutes !== undefined && { idleLockMinutes }),
    ...(secretDays !== undefined && { secretDays }),
    ...(keepDeletedDays !== undefined && { keepDeletedDays }),
  };
}
