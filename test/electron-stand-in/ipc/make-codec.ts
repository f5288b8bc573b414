/** Values over a text channel, as structured clone would carry them. */
export type Codec = Readonly<{
  /** @throws when the value cannot be cloned (functions, symbols, DOM nodes), as Electron does */
  encode: (value: unknown) => string;
  decode: (text: string) => unknown;
}>;

/**
 * Makes the codec. It keeps undefined, bigint, -0, NaN, Date, RegExp, Map, Set, Error, ArrayBuffer and its views, and shared or
 * circular references. Self-contained, since its source text also runs in the page.
 */
export function makeCodec(): Codec {
  type Reference = ['ref', number];
  type Packed = null | boolean | number | string | ['big' | 'num', string] | ['undef'] | Reference;
  type Entry = [kind: string, a?: unknown, b?: unknown];
  const uncloneable = 'An object could not be cloned.';

  const toBase64 = (bytes: Uint8Array) => {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  };
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const clone = (value: unknown): unknown => {
    try {
      return structuredClone(value);
    } catch {
      throw new Error(uncloneable);
    }
  };

  function encode(value: unknown): string {
    const seen = new Map<object, number>();
    const table: (Entry | null)[] = [];
    const pack = (item: unknown): Packed => {
      if (item === undefined) return ['undef'];
      if (typeof item === 'bigint') return ['big', String(item)];
      if (typeof item === 'number') {
        if (Object.is(item, -0)) return ['num', '-0'];
        return Number.isFinite(item) ? item : ['num', String(item)];
      }
      if (item === null || typeof item !== 'object') return item as null | boolean | string;
      const known = seen.get(item);
      if (known !== undefined) return ['ref', known];
      const index = table.push(null) - 1;
      seen.set(item, index);
      table[index] = describe(item);
      return ['ref', index];
    };
    const describe = (item: object): Entry => {
      if (item instanceof Date) return ['date', pack(item.getTime())];
      if (item instanceof RegExp) return ['regexp', item.source, item.flags];
      if (item instanceof Map) return ['map', [...item].map(([key, entry]) => [pack(key), pack(entry)])];
      if (item instanceof Set) return ['set', [...item].map(pack)];
      if (item instanceof Error) return ['error', item.name, item.message];
      if (item instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(item))];
      if (ArrayBuffer.isView(item)) {
        const bytes = new Uint8Array(item.buffer, item.byteOffset, item.byteLength);
        return ['view', item.constructor.name, toBase64(bytes)];
      }
      if (Array.isArray(item)) return ['array', Array.from(item, pack)];
      if (Object.prototype.toString.call(item) !== '[object Object]') throw new Error(uncloneable);
      return ['object', Object.entries(item).map(([key, entry]) => [key, pack(entry)])];
    };
    const root = pack(clone(value));
    return JSON.stringify([root, table]);
  }

  function decode(text: string): unknown {
    const [root, table] = JSON.parse(text) as [Packed, Entry[]];
    const made = new Map<number, unknown>();
    const unpack = (packed: Packed): unknown => {
      if (!Array.isArray(packed)) return packed;
      if (packed[0] === 'undef') return undefined;
      if (packed[0] === 'big') return BigInt(packed[1]);
      if (packed[0] === 'num') return Number(packed[1]);
      const index = packed[1] as number;
      if (!made.has(index)) build(index);
      return made.get(index);
    };
    const keep = <T>(index: number, value: T): T => {
      made.set(index, value);
      return value;
    };
    const build = (index: number): void => {
      const [kind, a, b] = table[index] ?? ['missing'];
      const items = a as Packed[];
      const pairs = a as [Packed, Packed][];
      if (kind === 'date') keep(index, new Date(unpack(a as Packed) as number));
      else if (kind === 'regexp') keep(index, new RegExp(a as string, b as string));
      else if (kind === 'error') keep(index, Object.assign(new Error(b as string), { name: a }));
      else if (kind === 'buffer') keep(index, fromBase64(a as string).buffer);
      else if (kind === 'view') keep(index, makeView(a as string, fromBase64(b as string).buffer));
      else if (kind === 'map') {
        const map = keep(index, new Map<unknown, unknown>());
        for (const [key, entry] of pairs) map.set(unpack(key), unpack(entry));
      } else if (kind === 'set') {
        const set = keep(index, new Set<unknown>());
        for (const entry of items) set.add(unpack(entry));
      } else if (kind === 'array') {
        const array = keep<unknown[]>(index, []);
        for (const entry of items) array.push(unpack(entry));
      } else {
        const object = keep<Record<string, unknown>>(index, {});
        for (const [key, entry] of pairs) object[key as string] = unpack(entry);
      }
    };
    const makeView = (name: string, buffer: ArrayBuffer): unknown => {
      const View = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>)[name];
      return View ? new View(buffer) : new Uint8Array(buffer);
    };
    return unpack(root);
  }

  return { encode, decode };
}
