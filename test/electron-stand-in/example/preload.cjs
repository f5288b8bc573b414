// Exposes more than an app should, so that the tests can try the bridge itself.
const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('example', {
  invoke: (channel, value) => ipcRenderer.invoke(channel, value),
  onCounted: (listener) => {
    const forward = (event, number) => listener(number);
    ipcRenderer.on('counted', forward);
    return () => ipcRenderer.removeListener('counted', forward);
  },
  throwNow: () => {
    throw new Error('thrown by the preload');
  },
  requireFs: () => require('fs'),
  sendSync: () => ipcRenderer.sendSync('echo'),
  list: [1, 2, 3],
});
globalThis.onlyInIsolatedWorld = true;
