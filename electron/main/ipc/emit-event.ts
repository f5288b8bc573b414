import type { BrowserWindow } from 'electron';
import type { Events } from '../../contract/index.ts';

/** Tells the renderer that something happened. Typed by the contract: each event with its own payload. */
export type Emit = <N extends Events['name']>(
  feature: Extract<Events, { name: N }>['feature'],
  name: N,
  payload: Extract<Events, { name: N }>['payload'],
) => void;

/** @param window the window to tell, or null while there is none: events only repeat what calls can ask for */
export const createEmit =
  (window: () => BrowserWindow | null): Emit =>
  (feature, name, payload) => {
    const target = window();
    if (target && !target.isDestroyed() && !target.webContents.isDestroyed())
      target.webContents.send(`${feature}.${name}`, payload);
  };
