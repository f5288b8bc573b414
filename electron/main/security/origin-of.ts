/** What the log may learn of an address: its origin only. The rest may hold anything. */
export const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : 'invalid');
