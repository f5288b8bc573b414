/** What JavaScript, Node or a bundler may ask of any object without meaning an API. */
const askedOfEverything = new Set(['then', 'toJSON', 'default', '__esModule']);

/**
 * Makes every member that the stand-in lacks throw, so that no test passes on something that did nothing. Takes a plain
 * object or the prototype of a class; `name` is what the error calls it.
 */
export function failLoudly<T extends object>(name: string, object: T): T {
  const inherited = (Object.getPrototypeOf(object) ?? {}) as object;
  const loud = new Proxy(inherited, {
    get(target, key, receiver): unknown {
      if (typeof key === 'symbol' || key in target || askedOfEverything.has(key))
        return Reflect.get(target, key, receiver);
      throw notOffered(`${name}.${key}`);
    },
  });
  Object.setPrototypeOf(object, loud);
  return object;
}

/** The error for whatever real Electron has and the stand-in has not. */
export const notOffered = (what: string) => new Error(`electron stand-in: ${what} is not implemented`);
