import { event } from '../core/call.ts';
import { object, oneOf } from '../core/schema.ts';
import { commandNames } from './commands.ts';

/** The admin chose it in the menu bar. The page decides whether it can be done at this moment. */
export const menuCommand = event(object({ command: oneOf(commandNames) }));
