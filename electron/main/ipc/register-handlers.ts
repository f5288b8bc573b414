import { ipcMain } from 'electron';
import type { Logger } from 'pino';
import { Compile } from 'typebox/compile';
import type { Call, Contract, Result } from '../../contract/core/call.ts';
import { contract, type Handlers } from '../../contract/index.ts';
import { asCallFailed, CallFailed } from './call-failed.ts';
import { isTrustedFrame, type CallingFrame } from './trusted-frame.ts';

type Invocation = Readonly<{ senderFrame: CallingFrame | null }>;
type Answer = (event: Invocation, ...args: unknown[]) => Promise<Result<unknown>>;
/** What of Electron's ipcMain the gate needs. */
export type CallReceiver = { handle: (channel: string, answer: Answer) => unknown };
/** Told of each call that ends in an error: its codes, never what was given. */
export type OnFailure = (failure: Readonly<{ channel: string; code: string; reference: string }>) => void;
type AnyHandler = (input: unknown) => Promise<unknown>;

/**
 * The one gate between renderer and main: for every call of the contract, the frame, then the input, then the handler,
 * and an answer that is a value or a coded error. Nothing else is ever registered, so an unknown channel is refused by Electron.
 */
export function registerHandlers(
  handlers: Handlers,
  log: Logger,
  receiver: CallReceiver = ipcMain,
  onFailure: OnFailure = () => undefined,
): void {
  for (const [feature, calls] of Object.entries(contract as Contract)) {
    for (const [name, spec] of Object.entries(calls)) {
      if (spec.kind !== 'call') continue;
      const handler = (handlers as unknown as Record<string, Record<string, AnyHandler>>)[feature]?.[name];
      if (!handler) throw new Error(`The call ${feature}.${name} has no handler.`);
      receiver.handle(`${feature}.${name}`, gate(`${feature}.${name}`, spec, handler, log, onFailure));
    }
  }
}

/** A frame that is gone throws when it is looked at. */
function isTrusted(event: Invocation): boolean {
  try {
    return isTrustedFrame(event.senderFrame);
  } catch {
    return false;
  }
}

/** Fields that are named in a refusal, and the length of what is said of each: a hostile page chooses their names. */
const mostFields = 20;
const longestText = 200;

function gate(channel: string, spec: Call, handler: AnyHandler, log: Logger, onFailure: OnFailure): Answer {
  const input = Compile(spec.input);
  const failed = (failure: CallFailed): Result<never> => {
    const { code, reference, cause } = failure;
    log.warn({ channel, code, reference, ...(cause !== undefined && { err: cause }) }, 'call failed');
    onFailure({ channel, code, reference });
    return { ok: false, error: failure.toAppError() };
  };
  return async (event, ...args) => {
    if (!isTrusted(event)) return failed(new CallFailed('ipc_untrusted_sender'));
    const [given] = args;
    try {
      if (args.length !== 1 || !isPlainObject(given) || !input.Check(given))
        return failed(badInput(input.Errors(given)));
    } catch (cause) {
      // What throws when it is looked at is no input either.
      return failed(new CallFailed('ipc_bad_input', { cause }));
    }
    try {
      return { ok: true, value: await handler(given) };
    } catch (thrown) {
      return failed(asCallFailed(thrown));
    }
  };
}

/** An empty schema would take a date or a map: they are objects without properties. */
function isPlainObject(given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return false;
  const prototype: unknown = Object.getPrototypeOf(given);
  return prototype === Object.prototype || prototype === null;
}

function badInput(errors: readonly { instancePath: string; message: string }[]): CallFailed {
  const fields = errors.slice(0, mostFields).map(({ instancePath, message }) => ({
    path: instancePath.slice(0, longestText),
    message: message.slice(0, longestText),
  }));
  return new CallFailed('ipc_bad_input', { details: { fields } });
}
