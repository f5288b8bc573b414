import type { AppError, AppErrorCode } from '../../electron/contract/core/errors.ts';
import { internalError } from '../../electron/contract/core/internal-error.ts';
import type { Result } from '../../electron/contract/core/call.ts';
import type { Bridge, Events, Handlers } from '../../electron/contract/index.ts';

declare global {
  interface Window {
    readonly api: Bridge;
  }
}

export type Feature = keyof Handlers;
export type CallName<F extends Feature> = keyof Handlers[F] & string;
type Handled<H> = H extends (input: infer I) => Promise<infer O> ? [I, O] : never;
export type InputOf<F extends Feature, N extends CallName<F>> = Handled<Handlers[F][N]>[0];
export type OutputOf<F extends Feature, N extends CallName<F>> = Handled<Handlers[F][N]>[1];
type LooseCall = (input: unknown) => Promise<Result<unknown>>;

/** What a call to main failed with: `code` to decide on, `message` to show, `reference` to find the log line. */
export class CallError extends Error {
  readonly code: AppErrorCode;
  readonly reference: string;
  readonly details: NonNullable<AppError['details']>;

  constructor(error: AppError) {
    super(error.message);
    this.name = 'CallError';
    this.code = error.code;
    this.reference = error.reference;
    this.details = error.details ?? {};
  }
}

/** Any thrown value as a CallError, so that every failure can be shown in one way. */
export function asCallError(thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown;
  return new CallError({ code: 'app_internal', message: internalError, reference: 'console' });
}

/**
 * Calls main and gives its answer.
 * @throws CallError when main answers with an error, or cannot be reached at all.
 */
export async function callMain<F extends Feature, N extends CallName<F>>(
  feature: F,
  name: N,
  input: InputOf<F, N>,
): Promise<OutputOf<F, N>> {
  const calls = window.api[feature] as unknown as Record<string, LooseCall>;
  const call = calls[name];
  if (!call) throw asCallError(null);
  const result = await call(input).catch((thrown: unknown) => {
    throw asCallError(thrown);
  });
  if (!result.ok) throw new CallError(result.error);
  return result.value as OutputOf<F, N>;
}

export type EventNamed<N extends Events['name'] = Events['name']> = Extract<Events, { name: N }>;
type LooseEvent = (listener: (payload: unknown) => void) => () => void;

/** Listens to an event of main; gives the function that ends it. */
export function subscribeMain<N extends Events['name']>(
  feature: EventNamed<N>['feature'],
  name: N,
  listener: (payload: EventNamed<N>['payload']) => void,
): () => void {
  const events = window.api[feature] as unknown as Record<string, LooseEvent>;
  const subscribe = events[name];
  if (!subscribe) throw asCallError(null);
  return subscribe(listener as (payload: unknown) => void);
}

/**
 * Asks main something that it also tells by event. An answer made before an event may arrive after it: what was heard
 * meanwhile is newer.
 */
export async function askAndListen<N extends Events['name'], T>(
  feature: EventNamed<N>['feature'],
  name: N,
  ask: () => Promise<T>,
): Promise<{ answer: T; heard: readonly EventNamed<N>['payload'][] }> {
  const heard: EventNamed<N>['payload'][] = [];
  const stop = subscribeMain(feature, name, (payload) => void heard.push(payload));
  try {
    return { answer: await ask(), heard };
  } finally {
    stop();
  }
}
