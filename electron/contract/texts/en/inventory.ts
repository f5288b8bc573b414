/** What is said while the keys are read from the inventory, since the key service is away. */
export const inventory = {
  readOnly: (time: string, ago: string) => `Read-only: inventory of ${time}, ${ago}.`,
  tryingIn: (seconds: number) => `Trying again in ${seconds} s.`,
  trying: 'Trying again…',
  tryNow: 'Try now',
  notKept: 'No inventory of this connection is kept on this computer, so nothing more can be shown.',
  reason: 'Not possible while the key service is away: what you see is the inventory.',
  back: 'The key service is back. Changes are possible again.',
};
