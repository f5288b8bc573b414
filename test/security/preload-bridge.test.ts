import { beforeAll, describe, expect, it, vi } from 'vitest';
import { contract } from '../../electron/contract/index.ts';

type Listener = (event: unknown, payload: unknown) => void;
type Bridge = Record<string, Record<string, (...args: unknown[]) => unknown>>;
const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  listeners: new Map<string, Set<(event: unknown, payload: unknown) => void>>(),
}));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => electron.exposed.set(name, api) },
  ipcRenderer: {
    invoke: (...args: unknown[]) => {
      electron.invoked.push(args);
      return Promise.resolve('answer');
    },
    on: (channel: string, listener: Listener) => {
      const listeners = electron.listeners.get(channel) ?? new Set();
      electron.listeners.set(channel, listeners.add(listener));
    },
    removeListener: (channel: string, listener: Listener) =>
      electron.listeners.get(channel)?.delete(listener),
  },
}));

let api: Bridge;
beforeAll(async () => {
  await import('../../electron/preload/preload.ts');
  api = electron.exposed.get('api') as Bridge;
});

describe('what the page gets of Electron', () => {
  it('is window.api and nothing else', () => {
    expect([...electron.exposed.keys()]).toEqual(['api']);
  });

  it('is exactly the contract', () => {
    const names = (bridge: object) =>
      Object.fromEntries(
        Object.entries(bridge).map(([feature, calls]) => [feature, Object.keys(calls as object)]),
      );
    expect(names(api)).toEqual(names(contract));
  });

  it('a call goes to its own channel, with the first argument only', async () => {
    expect(await api['jobs']!['getJob']!({ jobId: 'a' }, 'smuggled')).toBe('answer');
    expect(electron.invoked.at(-1)).toEqual(['jobs.getJob', { jobId: 'a' }]);
  });

  it('a listener gets the payload and never the event, which would lead to Electron', () => {
    const heard: unknown[][] = [];
    const stop = api['jobs']!['jobProgressed']!((...args: unknown[]) => heard.push(args)) as () => void;
    const [listener] = electron.listeners.get('jobs.jobProgressed')!;
    listener?.({ sender: 'electron' }, { jobId: 'a' });
    expect(heard).toEqual([[{ jobId: 'a' }]]);
    stop();
    expect(electron.listeners.get('jobs.jobProgressed')?.size).toBe(0);
  });
});
