import type { AppError } from './errors.ts';
import type { Static, TSchema } from './schema.ts';

/** One request/response call from the renderer to main, as data. */
export type Call<I extends TSchema = TSchema, O extends TSchema = TSchema> = Readonly<{
  kind: 'call';
  input: I;
  output: O;
}>;

/** One message from main to the renderer, as data. */
export type AppEvent<P extends TSchema = TSchema> = Readonly<{ kind: 'event'; payload: P }>;

/** feature -> name -> call or event. The channel of each is `feature.name`. */
export type Contract = Readonly<Record<string, Readonly<Record<string, Call | AppEvent>>>>;

export const call = <I extends TSchema, O extends TSchema>(input: I, output: O): Call<I, O> => ({
  kind: 'call',
  input,
  output,
});
export const event = <P extends TSchema>(payload: P): AppEvent<P> => ({ kind: 'event', payload });

type CallNames<F> = { [N in keyof F]: F[N] extends Call ? N : never }[keyof F];
type EventNames<F> = { [N in keyof F]: F[N] extends AppEvent ? N : never }[keyof F];
type InputOf<C> = C extends Call<infer I> ? Static<I> : never;
export type OutputOf<C> = C extends Call<TSchema, infer O> ? Static<O> : never;
type PayloadOf<E> = E extends AppEvent<infer P> ? Static<P> : never;

/** What main must provide: one handler for every call, no more and no fewer. */
export type HandlersOf<C extends Contract> = {
  readonly [F in keyof C]: {
    readonly [N in CallNames<C[F]>]: (input: InputOf<C[F][N]>) => Promise<OutputOf<C[F][N]>>;
  };
};

/** Every event as one union of feature, name and payload. */
export type EventsOf<C extends Contract> = {
  [F in keyof C]: {
    [N in EventNames<C[F]>]: { feature: F; name: N; payload: PayloadOf<C[F][N]> };
  }[EventNames<C[F]>];
}[keyof C];

/** Every call answers this: errors are values, since Electron would flatten a thrown one to a text. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

/** What the renderer sees as window.api. An event is subscribed by a listener and gives back its unsubscription. */
export type BridgeOf<C extends Contract> = {
  readonly [F in keyof C]: {
    readonly [N in keyof C[F]]: C[F][N] extends AppEvent
      ? (listener: (payload: PayloadOf<C[F][N]>) => void) => () => void
      : (input: InputOf<C[F][N]>) => Promise<Result<OutputOf<C[F][N]>>>;
  };
};
