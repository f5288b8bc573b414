import { call } from '../core/call.ts';
import { array, object, oneOf } from '../core/schema.ts';
import { commandNames } from './commands.ts';

/** What can be done on what the page shows now; the menu bar greys the rest. */
export const offerCommands = call(
  object({ commands: array(oneOf(commandNames), { maxItems: commandNames.length }) }),
  object({}),
);
