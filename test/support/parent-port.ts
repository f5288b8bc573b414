/**
 * Loaded into a forked Node process before the service: gives it Electron's channel to its parent
 * (utilityProcess), carried by Node's own.
 */
Object.assign(process, {
  parentPort: {
    on: (_event: 'message', listener: (message: { data: unknown }) => void) => {
      process.on('message', (data) => listener({ data }));
    },
    postMessage: (message: object) => process.send?.(message),
  },
});
