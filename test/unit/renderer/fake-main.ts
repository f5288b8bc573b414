import { Check, Errors } from 'typebox/value';
import type { AppEvent, Call, Contract, Result } from '../../../electron/contract/core/call.ts';
import { sentenceOf, type AppError, type AppErrorCode } from '../../../electron/contract/core/errors.ts';
import type { TSchema } from '../../../electron/contract/core/schema.ts';
import { contract, type Events, type Handlers } from '../../../electron/contract/index.ts';

/** Some of the calls of the contract, each answered at once or later. */
export type Answers = {
  [F in keyof Handlers]?: {
    [N in keyof Handlers[F]]?: Handlers[F][N] extends (input: infer I) => Promise<infer O>
      ? (input: I) => O | Promise<O>
      : never;
  };
};
type LooseAnswer = (input: unknown) => unknown;
type EventNamed<N extends Events['name']> = Extract<Events, { name: N }>;
type Listener = (payload: unknown) => void;

/** Thrown by an answer: main refuses with this code. */
export class Refusal extends Error {
  readonly error: AppError;

  constructor(code: AppErrorCode, details?: AppError['details']) {
    super(code);
    this.error = { code, message: sentenceOf(code), reference: 'ref-1', ...(details && { details }) };
  }
}

function mustFit(what: string, schema: TSchema, value: unknown): void {
  if (Check(schema, value)) return;
  const faults = Errors(schema, value).map(({ instancePath, message }) => `${instancePath} ${message}`);
  throw new Error(`${what} breaks the contract: ${faults.join('; ')}`);
}

/** What a console has that remembers nothing: most tests are not about it. */
const usual: Record<string, Record<string, LooseAnswer>> = {
  app: { offerCommands: () => ({}) },
  connections: {
    listSavedConnections: () => ({
      items: [],
      activeId: null,
      keychain: true,
      vault: 'none',
      waitsForPassphrase: false,
      notices: [],
      failure: null,
    }),
  },
  deletedKeys: { listDeletedKeys: () => ({ items: [], nextCursor: null, total: 0, keepDays: 7 }) },
  exports: { getExport: () => ({ latest: null }) },
};

/**
 * Main as the page sees it, made from the contract alone: every input, answer and event has to fit its schema, so that a
 * test cannot pass on words that main would never say or take. `broken` holds what did not fit; tests end by `expectKept`.
 */
export function fakeMain(answers: Answers) {
  const asked: { call: string; input: unknown }[] = [];
  const broken: string[] = [];
  const listeners = new Map<string, Set<Listener>>();
  const answer = async (channel: string, spec: Call, given: LooseAnswer | undefined, input: unknown) => {
    asked.push({ call: channel, input });
    try {
      mustFit(`The input of ${channel}`, spec.input, input);
      if (!given) throw new Error(`The test gives no answer for ${channel}.`);
      const value = await given(input);
      mustFit(`The answer of ${channel}`, spec.output, value);
      return { ok: true, value } satisfies Result<unknown>;
    } catch (thrown) {
      if (thrown instanceof Refusal) return { ok: false, error: thrown.error } satisfies Result<unknown>;
      broken.push(String(thrown));
      throw thrown;
    }
  };
  const listen = (channel: string) => (listener: Listener) => {
    const all = listeners.get(channel) ?? new Set();
    listeners.set(channel, all.add(listener));
    return () => all.delete(listener);
  };
  const member = (feature: string, name: string, spec: Call | AppEvent) => {
    const channel = `${feature}.${name}`;
    const own = (answers as Record<string, Record<string, LooseAnswer> | undefined>)[feature]?.[name];
    const given = own ?? usual[feature]?.[name];
    return spec.kind === 'call' ? (input: unknown) => answer(channel, spec, given, input) : listen(channel);
  };
  const api = Object.fromEntries(
    Object.entries(contract as Contract).map(([feature, calls]) => [
      feature,
      Object.fromEntries(Object.entries(calls).map(([name, spec]) => [name, member(feature, name, spec)])),
    ]),
  );
  Object.defineProperty(window, 'api', { value: api, configurable: true });
  return {
    asked,
    broken,
    inputsOf: (call: string) => asked.filter((one) => one.call === call).map(({ input }) => input),
    emit: <N extends Events['name']>(
      feature: EventNamed<N>['feature'],
      name: N,
      payload: EventNamed<N>['payload'],
    ) => {
      const spec = (contract as Contract)[feature]?.[name];
      if (spec?.kind === 'event') mustFit(`The event ${feature}.${name}`, spec.payload, payload);
      for (const listener of listeners.get(`${feature}.${name}`) ?? []) listener(payload);
    },
  };
}
export type FakeMain = ReturnType<typeof fakeMain>;
