import type { BrowserWindow } from './browser-window.ts';
import type { WebContents } from './web-contents.ts';

/** The windows that are open, in the order in which they were opened. */
const open = new Set<BrowserWindow>();
let focused: BrowserWindow | null = null;

export const openWindows = (): BrowserWindow[] => [...open];
export const focusedWindow = () => focused;
export const openContents = (): WebContents[] => openWindows().map((window) => window.webContents);

export function addWindow(window: BrowserWindow): void {
  open.add(window);
}

export function removeWindow(window: BrowserWindow): void {
  open.delete(window);
  if (focused === window) focused = null;
}

export function focusWindow(window: BrowserWindow | null): void {
  focused = window;
}
