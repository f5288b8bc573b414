/** What one world of the page can do with the other. */
export type Bridge = Readonly<{
  /** Copies an API into the page's own world: data by structured clone, functions as handles; frozen, as Electron does. */
  expose: (name: string, api: unknown) => void;
  /** Called for every window.open of the page. */
  onWindowOpen: (listener: (request: { url: string; frameName: string; features: string }) => void) => void;
  openWindow: (url: string, frameName: string, features: string) => void;
}>;

/**
 * Electron's contextBridge between the page's own world and the isolated one. The worlds share the DOM only, so they
 * talk by events under a random name; `detail` crosses by the browser's own structured clone. Runs in both worlds before any
 * script of the page. Self-contained, since its source text runs in the page.
 */
export function connectWorlds(world: 'page' | 'isolated', secretName: string): Bridge {
  type Packed = { kind: 'value' | 'function' | 'promise' | 'error' | 'object' | 'array'; of: unknown };
  type Message =
    | { type: 'expose'; name: string; api: Packed }
    | { type: 'call'; id: number; handle: number; args: Packed }
    | { type: 'returned' | 'resolved'; id: number; value: Packed }
    | { type: 'threw' | 'rejected'; id: number; message: string }
    | { type: 'open'; url: string; frameName: string; features: string };
  type Settle = { resolve: (value: unknown) => void; reject: (error: Error) => void };

  // The page may replace what lies on window later on: the bridge keeps its own.
  const { dispatchEvent, CustomEvent: NativeEvent } = window;
  const target = window;
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const answers = new Map<number, Message>();
  const promises = new Map<number, Settle>();
  let windowOpened: ((request: { url: string; frameName: string; features: string }) => void) | null = null;
  let lastId = 0;
  const here = `${secretName}-${world}`;
  const there = `${secretName}-${world === 'page' ? 'isolated' : 'page'}`;
  const send = (message: Message) => dispatchEvent.call(target, new NativeEvent(there, { detail: message }));
  const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

  function pack(value: unknown, seen = new Map<object, Packed>()): Packed {
    if (typeof value === 'function') {
      functions.set(++lastId, value as () => unknown);
      return { kind: 'function', of: lastId };
    }
    if (typeof value === 'symbol') return { kind: 'value', of: undefined };
    if (value === null || typeof value !== 'object') return { kind: 'value', of: value };
    const known = seen.get(value);
    if (known) return known;
    if (value instanceof Promise) {
      const id = ++lastId;
      value.then(
        (result) => send({ type: 'resolved', id, value: pack(result) }),
        (error: unknown) => send({ type: 'rejected', id, message: messageOf(error) }),
      );
      return { kind: 'promise', of: id };
    }
    if (value instanceof Error) return { kind: 'error', of: value.message };
    if (Array.isArray(value)) {
      const packed: Packed = { kind: 'array', of: [] };
      seen.set(value, packed);
      packed.of = Array.from(value, (item) => pack(item, seen));
      return packed;
    }
    if (Object.prototype.toString.call(value) !== '[object Object]' && !(value instanceof Node))
      return { kind: 'value', of: structuredClone(value) };
    const fields: Record<string, Packed> = {};
    const packed: Packed = { kind: 'object', of: fields };
    seen.set(value, packed);
    for (const [key, field] of Object.entries(value)) fields[key] = pack(field, seen);
    return packed;
  }

  function unpack(packed: Packed, freezes = false, seen = new Map<Packed, object>()): unknown {
    const known = seen.get(packed);
    if (known) return known;
    if (packed.kind === 'function') return (...args: unknown[]) => call(packed.of as number, args);
    if (packed.kind === 'promise')
      return new Promise((resolve, reject) => promises.set(packed.of as number, { resolve, reject }));
    if (packed.kind === 'error') return new Error(packed.of as string);
    if (packed.kind === 'value') return packed.of;
    const made: unknown[] | Record<string, unknown> = packed.kind === 'array' ? [] : {};
    seen.set(packed, made);
    for (const [key, field] of Object.entries(packed.of as Record<string, Packed>))
      (made as Record<string, unknown>)[key] = unpack(field, freezes, seen);
    return freezes ? Object.freeze(made) : made;
  }

  /** Events are dispatched synchronously, also across worlds: the answer is there when `send` comes back. */
  function call(handle: number, args: unknown[]): unknown {
    const id = ++lastId;
    send({ type: 'call', id, handle, args: pack(args) });
    const answer = answers.get(id);
    answers.delete(id);
    if (answer?.type === 'threw') throw new Error(answer.message);
    return answer?.type === 'returned' ? unpack(answer.value) : undefined;
  }

  function obey({ id, handle, args }: Extract<Message, { type: 'call' }>): Message {
    try {
      const value = functions.get(handle)?.(...(unpack(args) as unknown[]));
      return { type: 'returned', id, value: pack(value) };
    } catch (error) {
      return { type: 'threw', id, message: messageOf(error) };
    }
  }

  target.addEventListener(
    here,
    (event) => {
      event.stopImmediatePropagation();
      const message = (event as CustomEvent<Message>).detail;
      if (message.type === 'expose') {
        if (message.name in target) return;
        Object.defineProperty(target, message.name, { value: unpack(message.api, true), enumerable: true });
      } else if (message.type === 'call') send(obey(message));
      else if (message.type === 'open') windowOpened?.(message);
      else if (message.type === 'resolved') {
        promises.get(message.id)?.resolve(unpack(message.value));
        promises.delete(message.id);
      } else if (message.type === 'rejected') {
        promises.get(message.id)?.reject(new Error(message.message));
        promises.delete(message.id);
      } else answers.set(message.id, message);
    },
    true,
  );

  const exposed = new Set<string>();
  return {
    expose: (name, api) => {
      if (exposed.has(name))
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed.add(name);
      send({ type: 'expose', name, api: pack(api) });
    },
    onWindowOpen: (listener) => {
      windowOpened = listener;
    },
    openWindow: (url, frameName, features) => send({ type: 'open', url, frameName, features }),
  };
}
