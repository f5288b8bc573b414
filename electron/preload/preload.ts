import { contextBridge, ipcRenderer } from 'electron';
import { contract } from '../contract/index.ts';
import type { AppEvent, Call, Contract } from '../contract/core/call.ts';

// The bridge is the contract and nothing else: no channel name ever comes from the page.
const bridge = (channel: string, spec: Call | AppEvent) =>
  spec.kind === 'call'
    ? (input: unknown) => ipcRenderer.invoke(channel, input)
    : (listener: (payload: unknown) => void) => {
        const forward = (_event: unknown, payload: unknown) => listener(payload);
        ipcRenderer.on(channel, forward);
        return () => {
          ipcRenderer.removeListener(channel, forward);
        };
      };

const api = Object.fromEntries(
  Object.entries(contract as Contract).map(([feature, calls]) => [
    feature,
    Object.fromEntries(
      Object.entries(calls).map(([name, spec]) => [name, bridge(`${feature}.${name}`, spec)]),
    ),
  ]),
);

contextBridge.exposeInMainWorld('api', api);
