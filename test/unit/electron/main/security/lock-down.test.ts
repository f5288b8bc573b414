import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mainLogTo } from '../../../../../electron/main/logging/main-log.ts';
import { lockDown } from '../../../../../electron/main/security/lock-down.ts';

type OpenHandler = (details: { url: string }) => { action: string };

const electron = await vi.hoisted(async () => {
  const events = await import('node:events');
  const kept: Record<string, unknown> = {};
  const keep = (name: string) => (handler: unknown) => (kept[name] = handler);
  return {
    kept,
    app: Object.assign(new events.EventEmitter(), { isPackaged: false }),
    session: {
      defaultSession: Object.assign(new events.EventEmitter(), {
        setPermissionRequestHandler: keep('request'),
        setPermissionCheckHandler: keep('check'),
        setDevicePermissionHandler: keep('device'),
        setDisplayMediaRequestHandler: keep('screen'),
        setBluetoothPairingHandler: keep('pairing'),
        webRequest: { onBeforeRequest: keep('asks') },
      }),
    },
  };
});
vi.mock('electron', () => ({ app: electron.app, session: electron.session }));

const logged: string[] = [];
class Contents extends EventEmitter {
  closeDevTools = vi.fn();
  open: OpenHandler = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: OpenHandler): void {
    this.open = handler;
  }
}
let contents: Contents;
beforeEach(() => {
  logged.length = 0;
  electron.app.removeAllListeners();
  electron.app.isPackaged = false;
  electron.session.defaultSession.removeAllListeners();
  lockDown(mainLogTo({ write: (line: string) => void logged.push(line) }));
  contents = new Contents();
  electron.app.emit('web-contents-created', {}, contents);
});

/** @returns whether it went on */
const goesOn = (event: string, details: object) => {
  const preventDefault = vi.fn();
  contents.emit(event, { ...details, preventDefault });
  return preventDefault.mock.calls.length === 0;
};
/** @returns whether the page went there */
const navigate = (url: string) =>
  ['will-frame-navigate', 'will-navigate'].every((event) => goesOn(event, { url, isMainFrame: true }));

describe('the page goes nowhere', () => {
  it.each([
    'https://example.com/',
    'http://127.0.0.1:4180/',
    'file:///etc/passwd',
    'data:text/html,<script>1</script>',
    'javascript:alert(1)',
    'app://keydesk.evil/',
    'app://keydesk@evil/',
    'app://other/index.html',
    'not an address',
  ])('not to %s', (url) => {
    expect(navigate(url)).toBe(false);
  });

  it('but within itself', () => {
    expect(navigate('app://keydesk/index.html#/audit')).toBe(true);
  });

  it('and no frame in it goes anywhere, not even to its own files', () => {
    for (const url of ['https://example.com/', 'app://keydesk/index.html', 'about:blank'])
      expect(goesOn('will-frame-navigate', { url, isMainFrame: false })).toBe(false);
  });

  it('and follows no redirect, wherever it leads', () => {
    for (const url of ['https://example.com/', 'app://keydesk/index.html'])
      expect(goesOn('will-redirect', { url, isMainFrame: true })).toBe(false);
  });

  it('and opens no second window', () => {
    for (const url of ['https://example.com/', 'app://keydesk/index.html', 'about:blank', '']) {
      expect(contents.open({ url })).toEqual({ action: 'deny' });
    }
  });

  it('and attaches no webview', () => {
    const preventDefault = vi.fn();
    contents.emit('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('and the log learns the origin only: an address may hold anything', () => {
    navigate('https://example.com/path?token=very-secret#very-secret');
    contents.open({ url: 'https://user:very-secret@example.org/very-secret' });
    navigate('https:// broken very-secret');
    const lines = logged.join('');
    expect(lines).not.toContain('very-secret');
    expect(lines).toContain('"origin":"https://example.com"');
    expect(lines).toContain('"origin":"https://example.org"');
  });
});

/** Calls a handler that Electron was given. */
const ask = (name: string, ...args: unknown[]): unknown =>
  (electron.kept[name] as (...args: unknown[]) => unknown)(...args);
/** What Electron is told by an event with a question, and whether it goes on by itself. */
function answerTo(emitter: EventEmitter, event: string, ...args: unknown[]) {
  const preventDefault = vi.fn();
  const answers: unknown[][] = [];
  emitter.emit(event, { preventDefault }, ...args, (...answer: unknown[]) => void answers.push(answer));
  return { answers, isPrevented: preventDefault.mock.calls.length > 0 };
}

describe('permissions', () => {
  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen', 'hid'])(
    '%s is denied',
    (permission) => {
      const decide = vi.fn();
      ask('request', contents, permission, decide);
      expect(decide.mock.calls).toEqual([[false]]);
      expect(ask('check')).toBe(false);
      expect(ask('device')).toBe(false);
    },
  );

  it('no screen is shared', () => {
    const answer = vi.fn();
    ask('screen', {}, answer);
    expect(answer.mock.calls).toEqual([[null]]);
  });

  it('no device is paired', () => {
    const answer = vi.fn();
    ask('pairing', {}, answer);
    expect(answer.mock.calls).toEqual([[{ confirmed: false }]]);
  });

  it('no Bluetooth device is chosen: Electron would take the first', () => {
    const asked = answerTo(contents, 'select-bluetooth-device', [{ deviceId: 'a' }]);
    expect(asked).toEqual({ answers: [['']], isPrevented: true });
  });

  it.each<[string, unknown[], unknown[]]>([
    ['select-hid-device', [{ deviceList: [{}] }], [null]],
    ['select-serial-port', [[{ portId: 'a' }], {}], ['']],
    ['select-usb-device', [{ deviceList: [{}] }], []],
  ])('%s chooses none', (event, args, answer) => {
    const asked = answerTo(electron.session.defaultSession, event, ...args);
    expect(asked).toEqual({ answers: [answer], isPrevented: true });
  });
});

describe('the network', () => {
  const isAsked = (url: string): boolean => {
    const answer = vi.fn();
    ask('asks', { url }, answer);
    return !(answer.mock.calls[0]?.[0] as { cancel: boolean }).cancel;
  };

  it.each([
    'https://example.com/pixel.png',
    'http://127.0.0.1:4180/api/v1/keys',
    'ws://127.0.0.1:4180/',
    'file:///etc/passwd',
    'app://keydesk.evil/index.html',
    'devtools://devtools/bundled/inspector.html',
  ])('nothing is asked of %s', (url) => {
    electron.app.isPackaged = true;
    expect(isAsked(url)).toBe(false);
  });

  it('the own files are', () => {
    electron.app.isPackaged = true;
    expect(isAsked('app://keydesk/assets/app.js')).toBe(true);
  });

  it('the files of the developer tools are, while Keydesk is not packaged', () => {
    expect(isAsked('devtools://devtools/bundled/inspector.html')).toBe(true);
  });

  it('nothing is downloaded', () => {
    const preventDefault = vi.fn();
    const item = { getURL: () => 'blob:app://keydesk/very-secret' };
    electron.session.defaultSession.emit('will-download', { preventDefault }, item);
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(logged.join('')).not.toContain('very-secret');
  });

  it('a certificate that is at fault is never trusted', () => {
    const asked = answerTo(
      electron.app,
      'certificate-error',
      contents,
      'https://example.com/x',
      'net::ERR',
      {},
    );
    expect(asked).toEqual({ answers: [[false]], isPrevented: true });
  });

  it('no certificate of the user is presented: Electron would take the first', () => {
    const asked = answerTo(electron.app, 'select-client-certificate', contents, 'https://example.com/', [{}]);
    expect(asked).toEqual({ answers: [[]], isPrevented: true });
  });
});

describe('developer tools', () => {
  it('are closed at once in a packaged build', () => {
    electron.app.isPackaged = true;
    contents.emit('devtools-opened');
    expect(contents.closeDevTools).toHaveBeenCalledOnce();
  });

  it('stay open while Keydesk is being developed', () => {
    contents.emit('devtools-opened');
    expect(contents.closeDevTools).not.toHaveBeenCalled();
  });
});
