import type { Command } from 'commander';
import type { KeyFilter } from '../../service/api/models/api-key.ts';
import { maxNamedKeys, type Selection } from '../../service/api/models/plan.ts';
import { CommandFailed, exitCodes } from './exit-codes.ts';

export type DeletedSelectionOptions = Readonly<{
  key?: readonly string[];
  all?: boolean;
  search?: string;
  except?: readonly string[];
}>;
export type SelectionOptions = DeletedSelectionOptions &
  Readonly<{
    userState?: string;
    neverUsed?: boolean;
    secretOlderThan?: string;
  }>;

/** Which deleted keys a command is about: its words are those of keys. */
export const withDeletedSelection = (command: Command): Command =>
  command
    .option('--key <id...>', 'these keys, by their key id')
    .option('--all', 'all keys')
    .option('--search <words>', 'keys whose user name, e-mail or client id has these words')
    .option('--except <id...>', 'but not these keys');

/** Which keys a command is about, in the same words everywhere. */
export const withSelection = (command: Command): Command =>
  withDeletedSelection(command)
    .option('--user-state <state>', 'keys of active or of deactivated users')
    .option('--never-used', 'keys that were never used')
    .option('--secret-older-than <days>', 'keys whose secret is older than so many days');

/**
 * @param isAllByDefault whether no option means all keys; else it has to be said
 * @throws CommandFailed
 */
export function selectionOf(options: SelectionOptions, isAllByDefault: boolean): Selection {
  const { key, all = false, except = [] } = options;
  const filter = filterOf(options);
  const narrows = Object.keys(filter).length > 0;
  if (key !== undefined) {
    if (all || narrows || except.length > 0)
      throw wrong('--key names the keys: it goes with no other choice.');
    if (key.length > maxNamedKeys) throw wrong(`At most ${maxNamedKeys} keys can be named one by one.`);
    return { kind: 'ids', keyIds: [...new Set(key)] };
  }
  if (!narrows && !all && !isAllByDefault)
    throw wrong('Say which keys: by --key, --search and what else --help lists, or --all.');
  return { kind: 'query', filter, except: [...except] };
}

function filterOf({ search, userState, neverUsed, secretOlderThan }: SelectionOptions): KeyFilter {
  if (userState !== undefined && userState !== 'active' && userState !== 'deactivated')
    throw wrong('--user-state is active or deactivated.');
  const days =
    secretOlderThan === undefined ? undefined : wholeNumber(secretOlderThan, '--secret-older-than');
  return {
    ...(search !== undefined && { search }),
    ...(userState !== undefined && { userState }),
    ...(neverUsed === true && { neverUsed }),
    ...(days !== undefined && { secretOlderThanDays: days }),
  };
}

/** @throws CommandFailed */
export function wholeNumber(text: string, option: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw wrong(`${option} takes a whole number.`);
  return Number(text);
}

const wrong = (message: string) => new CommandFailed(exitCodes.usage, message);
