import { CommandFailed, exitCodes } from './exit-codes.ts';
import { harmless, type Terminal } from './terminal.ts';

export type PlanSaid = Readonly<{
  action: string;
  count: number;
  missing: number;
  sample: readonly Readonly<{ userName: string; clientId: string }>[];
  warnings: readonly Readonly<{ code: string; count: number }>[];
}>;

const warningWords: Readonly<Record<string, string>> = {
  used_recently: 'were used in the last 7 days',
  deactivated_owner: 'belong to deactivated users',
  own_key: 'are your own',
  user_has_key: 'stay deleted: their users have other keys by now',
};

/** What would happen to how many, before it does. */
export function tellPlan(
  { action, count, missing, sample, warnings }: PlanSaid,
  isJson: boolean,
  terminal: Terminal,
): void {
  if (isJson) return;
  terminal.note(`${action}: ${count} API key${count === 1 ? '' : 's'}.`);
  for (const { userName, clientId } of sample.slice(0, 5))
    terminal.note(`  ${clientId}  ${harmless(userName)}`);
  if (count > Math.min(5, sample.length)) terminal.note(`  and ${count - Math.min(5, sample.length)} more`);
  for (const warning of warnings)
    terminal.note(`  ${warning.count} ${warningWords[warning.code] ?? warning.code}.`);
  if (missing > 0) terminal.note(`  ${missing} of those named do not exist any more.`);
}

/**
 * What destroys is confirmed by its count, or by --yes where nobody is there.
 * @throws CommandFailed
 */
export async function confirmPlan(
  { action, count }: Pick<PlanSaid, 'action' | 'count'>,
  isYes: boolean,
  terminal: Terminal,
): Promise<void> {
  if (isYes) return;
  if (!terminal.isInteractive)
    throw new CommandFailed(
      exitCodes.notConfirmed,
      `Nothing was done: nobody is there to confirm it. With --yes, ${count} API keys are changed (${action}).`,
    );
  const typed = await terminal.ask(`Type ${count} to ${action} ${count} API key${count === 1 ? '' : 's'}: `);
  if (typed.trim() !== String(count)) throw new CommandFailed(exitCodes.notConfirmed, 'Nothing was done.');
}
