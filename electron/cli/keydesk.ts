#!/usr/bin/env node
import { CommanderError } from 'commander';
import { forgetUnsafeEnvironment } from '../main/security/forget-unsafe-environment.ts';
import { createProgram, type Run } from './create-program.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { openSession } from './open-session.ts';
import { createTerminal } from './terminal.ts';

forgetUnsafeEnvironment();
const terminal = createTerminal(process);

/** Opens what a command needs, runs it, and closes all of it again. */
const run: Run = async (command, act) => {
  const options = command.optsWithGlobals<Parameters<typeof act>[1]>();
  const session = openSession(options, terminal);
  try {
    process.exitCode = await act(session, options, terminal);
  } finally {
    await session.close();
  }
};

// What reads the result may end before it has all of it, as `head` does.
process.stdout.on('error', () => process.exit(exitCodes.failed));
createProgram(run)
  .parseAsync()
  .catch((thrown: unknown) => {
    if (thrown instanceof CommanderError) {
      process.exitCode = thrown.exitCode === 0 ? exitCodes.done : exitCodes.usage;
      return;
    }
    terminal.note(thrown instanceof Error ? thrown.message : 'Something went wrong.');
    process.exitCode = exitCodeOf(thrown);
  });
