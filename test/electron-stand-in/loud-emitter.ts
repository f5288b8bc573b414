import { EventEmitter } from 'node:events';
import { notOffered } from './fail-loudly.ts';

type Listener = (...args: never[]) => void;

/** An emitter with a closed list of events: listening to one that would never come is an error, not silence. */
export class LoudEmitter extends EventEmitter {
  readonly #name: string;
  readonly #events: ReadonlySet<string>;

  constructor(name: string, events: readonly string[]) {
    super();
    this.#name = name;
    this.#events = new Set(events);
    this.setMaxListeners(50);
  }

  override on(event: string, listener: Listener): this {
    this.#check(event);
    return super.on(event, listener as never);
  }

  override once(event: string, listener: Listener): this {
    this.#check(event);
    return super.once(event, listener as never);
  }

  override addListener(event: string, listener: Listener): this {
    return this.on(event, listener);
  }

  #check(event: string): void {
    if (!this.#events.has(event)) throw notOffered(`${this.#name}.on('${event}')`);
  }
}
