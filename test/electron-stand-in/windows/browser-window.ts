import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { app } from '../app/app.ts';
import { isColourDark, watchTheme } from '../desktop/native-theme.ts';
import { failLoudly } from '../fail-loudly.ts';
import { LoudEmitter } from '../loud-emitter.ts';
import { preventableEvent } from '../preventable-event.ts';
import { browserWindowEvents } from './browser-window-events.ts';
import type { PageSession } from './page-session.ts';
import { WebContents } from './web-contents.ts';
import { checkWebPreferences } from './web-preferences.ts';
import { showBounds, watchBounds } from './window-bounds.ts';
import { addWindow, focusedWindow, focusWindow, openWindows, removeWindow } from './window-registry.ts';

let lastId = 0;

/** A window of the app: state kept here, its page in Chromium. */
export class BrowserWindow extends LoudEmitter {
  readonly id = ++lastId;
  readonly webContents: WebContents;
  /** How much larger than usual the page is drawn. */
  zoom = 1;
  #bounds: Rectangle;
  #minimum: [number, number];
  #title: string;
  #page: PageSession | null = null;
  #isDestroyed = false;
  #isVisible: boolean;
  #isMinimized = false;
  #isMaximized = false;
  #isProtected = false;
  #isLoaded = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', browserWindowEvents);
    if (!app.isStarted) throw new Error('Cannot create BrowserWindow before app is ready');
    const preferences = options.webPreferences ?? {};
    checkWebPreferences(preferences);
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.#minimum = [options.minWidth ?? 0, options.minHeight ?? 0];
    this.#title = options.title ?? app.getName();
    this.#isVisible = options.show !== false;
    addWindow(this);
    if (this.#isVisible) focusWindow(this);
    this.webContents = new WebContents(this, this.id, preferences);
    this.webContents.on('page-title-updated', (event: object, title: string) => this.#retitle(event, title));
    // A page that could not be opened is told by loadURL.
    this.webContents.page.catch(() => undefined);
    app.emit('browser-window-created', preventableEvent(), this);
    app.emit('web-contents-created', preventableEvent(), this.webContents);
  }

  static getAllWindows = (): BrowserWindow[] => openWindows();
  static getFocusedWindow = (): BrowserWindow | null => focusedWindow();
  static fromId = (id: number): BrowserWindow | null =>
    openWindows().find((window) => window.id === id) ?? null;
  static fromWebContents = (contents: WebContents | undefined): BrowserWindow | null =>
    openWindows().find(({ webContents }) => webContents === contents) ?? null;

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  /** Asks the app's close listeners; without objection the window is gone. */
  close(): void {
    if (this.#isDestroyed) return;
    const event = preventableEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    const { targetId } = this.webContents;
    if (targetId !== null)
      this.#page?.connection.browser.send('Target.closeTarget', { targetId }).catch(() => undefined);
    this.#gone();
  }

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    this.#isVisible = true;
    this.emit('show');
  }

  hide(): void {
    this.#isVisible = false;
    this.blur();
    this.emit('hide');
  }

  focus(): void {
    if (focusedWindow() === this) return;
    focusWindow(this);
    this.#page?.session.send('Page.bringToFront').catch(() => undefined);
    this.emit('focus');
  }

  blur(): void {
    if (focusedWindow() !== this) return;
    focusWindow(null);
    this.emit('blur');
  }

  minimize(): void {
    this.#isMinimized = true;
    this.emit('minimize');
  }

  restore(): void {
    if (this.#isMinimized) this.emit('restore');
    this.#isMinimized = false;
  }

  maximize(): void {
    this.#isMaximized = true;
    this.emit('maximize');
  }

  unmaximize(): void {
    if (this.#isMaximized) this.emit('unmaximize');
    this.#isMaximized = false;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  setBounds(bounds: Partial<Rectangle>): void {
    const before = this.#bounds;
    this.#bounds = { ...before, ...bounds };
    const { x, y, width, height } = this.#bounds;
    if (this.#page) showBounds(this.#page, this.#bounds, this.zoom).catch(() => undefined);
    this.#tellBounds(before.x !== x || before.y !== y, before.width !== width || before.height !== height);
  }

  /** For the page: its zoom factor. */
  setZoom(factor: number): void {
    if (factor === this.zoom) return;
    this.zoom = factor;
    if (this.#page) showBounds(this.#page, this.#bounds, factor).catch(() => undefined);
  }

  setSize = (width: number, height: number): void => this.setBounds({ width, height });
  setContentSize = (width: number, height: number): void => this.setBounds({ width, height });
  setPosition = (x: number, y: number): void => this.setBounds({ x, y });

  setMinimumSize(width: number, height: number): void {
    this.#minimum = [width, height];
  }

  setContentProtection(isProtected: boolean): void {
    this.#isProtected = isProtected;
  }

  getBounds = (): Rectangle => ({ ...this.#bounds });
  getNormalBounds = (): Rectangle => ({ ...this.#bounds });
  getContentBounds = (): Rectangle => ({ ...this.#bounds });
  getSize = (): [number, number] => [this.#bounds.width, this.#bounds.height];
  getContentSize = (): [number, number] => this.getSize();
  getPosition = (): [number, number] => [this.#bounds.x, this.#bounds.y];
  getMinimumSize = (): [number, number] => [...this.#minimum];
  getTitle = (): string => this.#title;
  isDestroyed = (): boolean => this.#isDestroyed;
  isVisible = (): boolean => this.#isVisible;
  isFocused = (): boolean => focusedWindow() === this;
  isMinimized = (): boolean => this.#isMinimized;
  isMaximized = (): boolean => this.#isMaximized;
  isFullScreen = (): boolean => false;
  isContentProtected = (): boolean => this.#isProtected;

  /** Only looks; nothing of the page depends on them. */
  setMenuBarVisibility(): void {}
  setMenu(): void {}
  removeMenu(): void {}
  setBackgroundColor(): void {}
  setProgressBar(): void {}
  setIcon(): void {}
  flashFrame(): void {}

  /** For the page behind it: it is open, and takes size and theme of the window. */
  async pageOpened(page: PageSession): Promise<void> {
    this.#page = page;
    await showBounds(page, this.#bounds, this.zoom);
    watchBounds(page, (bounds) => {
      const before = this.#bounds;
      this.#bounds = bounds;
      this.#tellBounds(
        before.x !== bounds.x || before.y !== bounds.y,
        before.width !== bounds.width || before.height !== bounds.height,
      );
    });
    watchTheme(this, (source) => {
      const value = source === 'system' ? '' : isColourDark() ? 'dark' : 'light';
      page.session
        .send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
        .catch(() => undefined);
    });
  }

  pageLoaded(): void {
    if (this.#isLoaded) return;
    this.#isLoaded = true;
    this.emit('ready-to-show');
  }

  /** Chromium closed the page: its user did, or it crashed. That cannot be prevented any more. */
  pageGone(): void {
    if (this.#isDestroyed) return;
    this.emit('close', preventableEvent());
    this.#gone();
    if (openWindows().length === 0) app.endWithoutWindows();
  }

  #gone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    removeWindow(this);
    this.emit('closed');
    app.windowClosed();
  }

  #retitle(event: object, title: string): void {
    this.emit('page-title-updated', event, title, true);
    if (!(event as { defaultPrevented: boolean }).defaultPrevented) this.#title = title;
  }

  #tellBounds(isMoved: boolean, isResized: boolean): void {
    if (isMoved) this.emit('move');
    if (isMoved) this.emit('moved');
    if (isResized) this.emit('resize');
    if (isResized) this.emit('resized');
  }
}
failLoudly('BrowserWindow', BrowserWindow.prototype);
failLoudly('BrowserWindow', BrowserWindow);
