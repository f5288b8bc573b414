import type { AppErrorCode } from '../contract/core/errors.ts';
import { CallFailed } from '../main/ipc/call-failed.ts';

/** What a script learns of a command; docs/command-line.md lists them. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  partlyFailed: 3,
  notConfirmed: 4,
  credentials: 5,
  unreachable: 6,
  interrupted: 7,
  journal: 8,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command that ends here: the sentence says why and what to do. */
export class CommandFailed extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.name = 'CommandFailed';
    this.exitCode = exitCode;
  }
}

const codes: Partial<Record<AppErrorCode, ExitCode>> = {
  jira_credentials_refused: exitCodes.credentials,
  not_an_admin: exitCodes.credentials,
  caller_deactivated: exitCodes.credentials,
  service_unreachable: exitCodes.unreachable,
  outcome_unknown: exitCodes.unreachable,
  jira_unreachable: exitCodes.unreachable,
  jira_timeout: exitCodes.unreachable,
  address_invalid: exitCodes.usage,
  address_insecure: exitCodes.usage,
  file_exists: exitCodes.usage,
  recipient_invalid: exitCodes.usage,
  recipient_is_secret_key: exitCodes.usage,
  journal_not_written: exitCodes.journal,
  job_of_other_connection: exitCodes.usage,
  job_not_found: exitCodes.usage,
  user_list_empty: exitCodes.usage,
  user_list_too_long: exitCodes.usage,
};

export function exitCodeOf(thrown: unknown): ExitCode {
  if (thrown instanceof CommandFailed) return thrown.exitCode;
  return thrown instanceof CallFailed ? (codes[thrown.code] ?? exitCodes.failed) : exitCodes.failed;
}
