import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from '@playwright/test';

type Message = {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
};
type Waiting = { method: string; resolve: (result: unknown) => void; reject: (error: Error) => void };

/** Chromium's DevTools protocol over its pipe: JSON, one message per NUL byte. */
export class CdpConnection {
  readonly #toChromium: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #sessions = new Map<string, EventEmitter>();
  #lastId = 0;
  #isClosed = false;
  readonly #end = Promise.withResolvers<undefined>();
  /** Resolves when Chromium is gone, for whatever reason. */
  readonly closed = this.#end.promise;
  /** Commands and events of the browser itself. */
  readonly browser: CdpSession;

  constructor(toChromium: Writable, fromChromium: Readable) {
    this.#toChromium = toChromium;
    this.browser = this.session('');
    let parts: string[] = [];
    fromChromium.setEncoding('utf8').on('data', (text: string) => {
      const [first = '', ...rest] = text.split('\0');
      parts.push(first);
      for (const next of rest) {
        this.#receive(JSON.parse(parts.join('')) as Message);
        parts = [next];
      }
    });
    const close = () => this.#close();
    fromChromium.on('close', close).on('error', close);
    toChromium.on('error', close);
  }

  session(id: string): CdpSession {
    const events = new EventEmitter().setMaxListeners(50);
    this.#sessions.set(id, events);
    return {
      send: ((method: string, params: object = {}) => this.#send(id, method, params)) as CDPSession['send'],
      on: ((event: string, listener: () => void) =>
        events.on(event, listener)) as unknown as CDPSession['on'],
      once: ((event: string, listener: () => void) =>
        events.once(event, listener)) as unknown as CDPSession['once'],
    };
  }

  forget(sessionId: string): void {
    this.#sessions.delete(sessionId);
  }

  #send(sessionId: string, method: string, params: object): Promise<unknown> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      if (this.#isClosed) {
        reject(new Error(`${method}: Chromium is gone`));
        return;
      }
      this.#waiting.set(id, { method, resolve, reject });
      const message = { id, method, params, ...(sessionId !== '' && { sessionId }) };
      this.#toChromium.write(`${JSON.stringify(message)}\0`);
    });
  }

  #receive({ id, sessionId = '', method, params, result, error }: Message): void {
    if (id === undefined) {
      this.#sessions.get(sessionId)?.emit(method ?? '', params);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting?.resolve(result);
  }

  #close(): void {
    this.#isClosed = true;
    for (const { method, reject } of this.#waiting.values()) reject(new Error(`${method}: Chromium is gone`));
    this.#waiting.clear();
    this.#end.resolve(undefined);
  }
}

/** One conversation with Chromium, typed by Playwright's description of the protocol. */
export type CdpSession = {
  send: CDPSession['send'];
  on: CDPSession['on'];
  once: CDPSession['once'];
};
