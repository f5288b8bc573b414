import type { CustomScheme } from 'electron';
import { failLoudly } from '../fail-loudly.ts';

export type SchemeHandler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, SchemeHandler>();
const privileged = new Set<string>();
let isAppReady = false;

export const handlerOf = (scheme: string) => handlers.get(scheme);

/** From now on no scheme can become privileged any more. */
export function closeSchemeRegistration(): void {
  isAppReady = true;
}

export const protocol = failLoudly('protocol', {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    if (isAppReady)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) {
      // Chromium sees every scheme as https: a scheme without these would behave otherwise in Electron.
      if (privileges?.standard !== true || privileges.secure !== true)
        throw new Error(`electron stand-in: ${scheme}: only standard and secure schemes can be shown`);
      if (privileges.bypassCSP === true)
        throw new Error(`electron stand-in: ${scheme}: bypassCSP is not implemented`);
      privileged.add(scheme);
    }
  },
  handle(scheme: string, handler: SchemeHandler): void {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (!privileged.has(scheme))
      throw new Error(`electron stand-in: ${scheme} was not registered as privileged`);
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme);
  },
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
});
