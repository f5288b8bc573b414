import { session } from 'electron';

/** The proxies for an address as the system says, auto-config scripts included: "PROXY a:8080; DIRECT". */
export type ResolveProxy = (url: string) => Promise<string>;

/** The one place that asks Electron. */
export const resolveSystemProxy: ResolveProxy = (url) => session.defaultSession.resolveProxy(url);
