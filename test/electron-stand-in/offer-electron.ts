import { registerHooks } from 'node:module';
import { electron } from './electron-module.ts';

const names = new Set(['electron', 'electron/main', 'electron/common']);
const moduleUrl = new URL('electron-module.cjs', import.meta.url).href;

/** Makes `require('electron')` give the stand-in's module, to the app and to whoever evaluates in its process. */
export function offerElectron(): void {
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for('electron stand-in')] = electron;
  registerHooks({
    resolve: (specifier, context, next) =>
      names.has(specifier) ? { url: moduleUrl, shortCircuit: true } : next(specifier, context),
  });
}
