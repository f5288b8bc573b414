import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mainLogTo } from '../../../../../electron/main/logging/main-log.ts';
import { lockDown } from '../../../../../electron/main/security/lock-down.ts';

type Decide = (isGranted: boolean) => void;
type OpenHandler = (details: { url: string }) => { action: string };

const electron = await vi.hoisted(async () => {
  const events = await import('node:events');
  const kept: Record<string, unknown> = {};
  const keep = (name: string) => (handler: unknown) => (kept[name] = handler);
  return {
    kept,
    app: new events.EventEmitter(),
    session: {
      defaultSession: {
        setPermissionRequestHandler: keep('request'),
        setPermissionCheckHandler: keep('check'),
        setDevicePermissionHandler: keep('device'),
      },
    },
  };
});
vi.mock('electron', () => ({ app: electron.app, session: electron.session }));

const logged: string[] = [];
class Contents extends EventEmitter {
  open: OpenHandler = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: OpenHandler): void {
    this.open = handler;
  }
}
let contents: Contents;
beforeEach(() => {
  logged.length = 0;
  electron.app.removeAllListeners();
  lockDown(mainLogTo({ write: (line: string) => void logged.push(line) }));
  contents = new Contents();
  electron.app.emit('web-contents-created', {}, contents);
});

/** @returns whether the page went there */
const navigate = (url: string) => {
  const preventDefault = vi.fn();
  contents.emit('will-navigate', { url, preventDefault });
  return preventDefault.mock.calls.length === 0;
};

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

describe('permissions', () => {
  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen'])(
    '%s is denied',
    (permission) => {
      const decided: boolean[] = [];
      const decide: Decide = (isGranted) => void decided.push(isGranted);
      (electron.kept['request'] as (contents: unknown, permission: string, decide: Decide) => void)(
        contents,
        permission,
        decide,
      );
      expect(decided).toEqual([false]);
      expect((electron.kept['check'] as () => boolean)()).toBe(false);
      expect((electron.kept['device'] as () => boolean)()).toBe(false);
    },
  );
});
