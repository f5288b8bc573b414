import type { Codec } from '../ipc/make-codec.ts';
import type { Bridge } from './connect-worlds.ts';

export type PageMessage =
  | { type: 'invoke'; id: number; channel: string; args: string; href: string }
  | { type: 'send'; channel: string; args: string; href: string }
  | { type: 'window-open'; url: string; frameName: string; features: string };

/** The function that the preload script becomes, with what a sandboxed preload may use. */
export type Preload = (
  require: (id: string) => unknown,
  process: object,
  module: object,
  exports: object,
) => void;

/**
 * Runs the preload script in the isolated world with `contextBridge` and `ipcRenderer`, and nothing of Node. `sendToMain` and
 * `ready` are bindings that only this world has. Self-contained, since its source text runs in the page.
 */
export function runPreload(bridge: Bridge, codec: Codec, info: object, preload: Preload): void {
  type Listener = (event: object, ...args: unknown[]) => void;
  type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };
  const world = globalThis as unknown as Record<string, unknown>;
  const binding = world['__standInSend'] as (text: string) => void;
  delete world['__standInSend'];
  const sendToMain = (message: PageMessage) => binding(JSON.stringify(message));
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Listener[]>();
  let lastId = 0;

  // Main calls these two by name, inside this world.
  world['__standInReply'] = (id: number, succeeded: boolean, text: string) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (succeeded) call?.resolve(codec.decode(text));
    else call?.reject(new Error(text));
  };
  world['__standInEmit'] = (channel: string, text: string) => {
    const args = codec.decode(text) as unknown[];
    for (const listener of listeners.get(channel) ?? []) listener({ senderId: 0, ports: [] }, ...args);
  };

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const encoded = codec.encode(args);
        waiting.set(++lastId, { resolve, reject });
        sendToMain({ type: 'invoke', id: lastId, channel, args: encoded, href: location.href });
      }),
    send: (channel: string, ...args: unknown[]) =>
      sendToMain({ type: 'send', channel, args: codec.encode(args), href: location.href }),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    once: (channel: string, listener: Listener) => {
      const once: Listener = (...args) => {
        ipcRenderer.removeListener(channel, once);
        listener(...args);
      };
      return ipcRenderer.on(channel, once);
    },
    off: (channel: string, listener: Listener) => ipcRenderer.removeListener(channel, listener),
    removeListener: (channel: string, listener: Listener) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((known) => known !== listener),
      );
      return ipcRenderer;
    },
    removeAllListeners: (channel: string) => {
      listeners.delete(channel);
      return ipcRenderer;
    },
  };
  const loudly = <T extends object>(name: string, object: T) =>
    new Proxy(object, {
      get: (known, key) => {
        if (typeof key === 'symbol' || key in known) return Reflect.get(known, key) as unknown;
        throw new Error(`electron stand-in: ${name}.${key} is not implemented`);
      },
    });
  const electron = loudly('electron (preload)', {
    contextBridge: loudly('contextBridge', { exposeInMainWorld: bridge.expose }),
    ipcRenderer: loudly('ipcRenderer', ipcRenderer),
  });
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer') return electron;
    throw new Error(`module not found: ${id}`);
  };

  bridge.onWindowOpen(({ url, frameName, features }) =>
    sendToMain({ type: 'window-open', url, frameName, features }),
  );
  const module = { exports: {} };
  try {
    preload(require, Object.freeze({ ...info }), module, module.exports);
  } catch (error) {
    console.error('Unable to load preload script:', error);
  }
}
