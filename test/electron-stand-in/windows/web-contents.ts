import type { PrintToPDFOptions, WebPreferences } from 'electron';
import { app } from '../app/app.ts';
import { theChromium } from '../chromium/chromium.ts';
import { failLoudly } from '../fail-loudly.ts';
import { answerPage, emitInPage } from '../ipc/answer-page.ts';
import { IpcMain } from '../ipc/ipc-main.ts';
import { LoudEmitter } from '../loud-emitter.ts';
import type { PageMessage } from '../page/run-preload.ts';
import { preventableEvent } from '../preventable-event.ts';
import { serveRequest, type PausedRequest } from '../protocol/serve-request.ts';
import { toAppUrl, toChromiumUrl } from '../protocol/scheme-urls.ts';
import { applyPermissions } from '../session/permissions.ts';
import { defaultSession } from '../session/session.ts';
import type { BrowserWindow } from './browser-window.ts';
import { NavigationGuard } from './guard-navigation.ts';
import { paperOf } from './paper.ts';
import { openPage, type PageSession } from './page-session.ts';
import { webContentsEvents } from './web-contents-events.ts';
import { WebFrame } from './web-frame.ts';
import {
  closeRefusedWindows,
  isWindowAllowed,
  openAllowedWindow,
  type WindowOpenHandler,
  type WindowRequest,
} from './window-open.ts';

/** The page of a window, in a real Chromium. */
export class WebContents extends LoudEmitter {
  readonly id: number;
  readonly session = defaultSession;
  readonly ipc = new IpcMain();
  readonly mainFrame = new WebFrame('');
  /** Chromium's page behind it, once it is open. */
  readonly page: Promise<PageSession>;
  targetId: string | null = null;
  readonly #window: BrowserWindow;
  readonly #guard = new NavigationGuard();
  readonly #preferences: WebPreferences;
  #opened: PageSession | null = null;
  #openHandler: WindowOpenHandler | null = null;
  #title = '';

  constructor(window: BrowserWindow, id: number, preferences: WebPreferences) {
    super('webContents', webContentsEvents);
    this.id = id;
    this.#window = window;
    this.#preferences = preferences;
    this.page = this.#open();
  }

  async loadURL(url: string): Promise<void> {
    const { session, connection } = await this.page;
    const chromium = toChromiumUrl(url);
    await applyPermissions(connection.browser, defaultSession.permissions, this, { app: url, chromium });
    this.#guard.expect(chromium);
    const loaded = new Promise<void>((resolve) => session.once('Page.loadEventFired', () => resolve()));
    const { errorText } = await session.send('Page.navigate', { url: chromium });
    if (errorText !== undefined) {
      this.emit('did-fail-load', preventableEvent(), -2, errorText, url, true, 1, 1);
      throw Object.assign(new Error(`ERR_FAILED (-2) loading '${url}'`), {
        code: 'ERR_FAILED',
        errno: -2,
        url,
      });
    }
    await loaded;
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.#opened) emitInPage(this.#opened.session, this.#opened.isolatedWorld(), channel, args);
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler;
  }

  reload(): void {
    void this.page.then(({ session }) => session.send('Page.reload'));
  }

  /** Runs in the page's own world, as in Electron; also after Playwright has given a crashed page up. */
  async executeJavaScript(expression: string): Promise<unknown> {
    const { session } = await this.page;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  }

  async printToPDF(options: PrintToPDFOptions = {}): Promise<Buffer> {
    const { session } = await this.page;
    const { data } = await session.send('Page.printToPDF', paperOf(options));
    return Buffer.from(data, 'base64');
  }

  /** There is no printer and no dialog that could be asked for one; a test puts its own in place. */
  print(_options?: object, callback?: (printed: boolean, reason: string) => void): void {
    setImmediate(() => callback?.(false, 'Print job failed'));
  }

  /** The process of the page ends at once. */
  forcefullyCrashRenderer(): void {
    void this.page.then(({ session }) => session.send('Page.crash')).catch(() => undefined);
  }

  setZoomFactor(factor: number): void {
    this.#window.setZoom(factor);
  }

  getZoomFactor = (): number => this.#window.zoom;

  focus(): void {
    this.#window.focus();
  }

  /** Closes the window, as Playwright's page.close() asks it to. */
  close(): void {
    this.#window.close();
  }

  getURL = (): string => this.#guard.currentUrl;
  getTitle = (): string => this.#title;
  isDestroyed = (): boolean => this.#window.isDestroyed();
  isCrashed = (): boolean => false;
  isLoading = (): boolean => false;
  isDevToolsOpened = (): boolean => false;
  getLastWebPreferences = (): WebPreferences => this.#preferences;

  async #open(): Promise<PageSession> {
    const { connection } = await theChromium(app.getPath('userData'));
    const page = await openPage(connection, this.#preferences.preload);
    this.#opened = page;
    this.targetId = page.targetId;
    this.#listen(page);
    await this.#window.pageOpened(page);
    return page;
  }

  #listen({ session, connection, targetId, mainFrameId }: PageSession): void {
    session.on('Fetch.requestPaused', (paused) => {
      void this.#admit(session, paused as PausedRequest, mainFrameId).catch(() => undefined);
    });
    session.on('Page.frameRequestedNavigation', ({ frameId, url }) => {
      if (frameId === mainFrameId) this.#guard.pageRequested(url);
    });
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id !== mainFrameId) return;
      this.#arrived(frame.unreachableUrl ?? frame.url);
      this.emit('did-navigate', preventableEvent(), this.getURL(), 200, 'OK');
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== mainFrameId) return;
      this.#arrived(url);
      this.emit('did-navigate-in-page', preventableEvent(), toAppUrl(url), true, 1, 1);
    });
    session.on('Page.domContentEventFired', () => this.emit('dom-ready', preventableEvent()));
    session.on('Page.loadEventFired', () => {
      this.emit('did-finish-load', preventableEvent());
      this.#window.pageLoaded();
    });
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === '__standInSend') this.#receive(session, executionContextId, payload);
    });
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const message = args.map((arg) => String(arg.value ?? arg.description ?? '')).join(' ');
      this.emit('console-message', preventableEvent({ level: type, message }));
    });
    session.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', preventableEvent(), { reason: 'crashed', exitCode: 1 }),
    );
    connection.browser.on('Target.targetInfoChanged', ({ targetInfo }) => {
      if (targetInfo.targetId === targetId) this.#setTitle(targetInfo.title);
    });
    connection.browser.on('Target.targetDestroyed', ({ targetId: gone }) => {
      if (gone === targetId) this.#window.pageGone();
    });
    void connection.closed.then(() => this.#window.pageGone());
    closeRefusedWindows(connection, { targetId, session }, (request) =>
      isWindowAllowed(this.#openHandler, request),
    );
  }

  /** Asks the app about navigations that the page began, then serves the request. */
  async #admit(session: PageSession['session'], paused: PausedRequest, mainFrameId: string): Promise<void> {
    const isMainFrame = paused.frameId === mainFrameId;
    if (paused.resourceType === 'Document' && (!isMainFrame || this.#guard.isOfPage(paused))) {
      const url = toAppUrl(paused.request.url);
      const event = preventableEvent({ url, isMainFrame, isSameDocument: false });
      this.emit('will-frame-navigate', event);
      if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event, url);
      if (event.defaultPrevented) {
        await session.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Aborted' });
        return;
      }
    }
    await serveRequest(session, paused);
  }

  #arrived(chromiumUrl: string): void {
    this.#guard.arrived(chromiumUrl);
    this.mainFrame.url = this.#guard.currentUrl;
  }

  #receive(session: PageSession['session'], world: number, payload: string): void {
    const message = JSON.parse(payload) as PageMessage;
    if (message.type === 'window-open') {
      void this.#pageOpens(message);
      return;
    }
    // The page's own word about its address, since the first messages come before Chromium's news of the document.
    this.mainFrame.url = toAppUrl(message.href);
    const event = preventableEvent({
      sender: this,
      senderFrame: this.mainFrame,
      frameId: 1,
      processId: 1,
      type: 'frame',
      reply: (channel: string, ...args: unknown[]) => this.send(channel, ...args),
    });
    void answerPage(session, world, message, event);
  }

  async #pageOpens(request: WindowRequest): Promise<void> {
    if (!isWindowAllowed(this.#openHandler, request)) return;
    const { connection } = await this.page;
    await openAllowedWindow(connection.browser, request.url);
  }

  #setTitle(title: string): void {
    if (title === this.#title) return;
    this.#title = title;
    this.emit('page-title-updated', preventableEvent(), title, true);
  }
}
failLoudly('webContents', WebContents.prototype);
