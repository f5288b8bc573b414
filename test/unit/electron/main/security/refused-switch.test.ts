import { describe, expect, it } from 'vitest';
import { refusedSwitch } from '../../../../../electron/main/security/refused-switch.ts';

const refusedOf = (...args: string[]) => refusedSwitch(['/opt/Keydesk/keydesk', ...args], 'linux');

describe('a packaged Keydesk does not start with', () => {
  it.each([
    '--inspect',
    '--inspect=0.0.0.0:9229',
    '--inspect-brk',
    '--inspect-port=1',
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--remote-allow-origins=*',
    '--auto-open-devtools-for-tabs',
    '--js-flags=--expose-gc',
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--disable-setuid-sandbox',
    '--renderer-cmd-prefix=/tmp/evil',
    '--gpu-launcher=/tmp/evil',
    '--browser-subprocess-path=/tmp/evil',
    '--disable-web-security',
    '--ignore-certificate-errors',
    '--ignore-certificate-errors-spki-list=abc',
    '--allow-running-insecure-content',
    '--unsafely-treat-insecure-origin-as-secure=http://evil',
    '--load-extension=/tmp/evil',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--log-net-log=/tmp/log',
    '--ssl-key-log-file=/tmp/keys',
    '--require=/tmp/evil.js',
  ])('%s', (argument) => {
    expect(refusedOf('--sample-keys=5', argument)).toBe(argument.split('=')[0]);
  });

  it('the same with one dash, in capitals, or after --, as Chromium may take them', () => {
    expect(refusedOf('-remote-debugging-port=1')).toBe('--remote-debugging-port');
    expect(refusedOf('--Remote-Debugging-Port=1')).toBe('--remote-debugging-port');
    expect(refusedOf('--', '--inspect')).toBe('--inspect');
  });

  it('the same with a slash on Windows, where elsewhere it is a file', () => {
    const given = [String.raw`C:\Keydesk.exe`, '/inspect'];
    expect(refusedSwitch(given, 'win32')).toBe('--inspect');
    expect(refusedSwitch(given, 'linux')).toBeNull();
  });
});

describe('any other argument is ignored', () => {
  it.each([
    '--ozone-platform=wayland',
    '--disable-gpu',
    '--force-device-scale-factor=2',
    '--lang=de',
    '--updated',
    '--sample-keys=5',
    'inspect',
    'keydesk://open?inspect',
    '-psn_0_12345',
    '',
    '--',
  ])('%s', (argument) => {
    expect(refusedOf(argument)).toBeNull();
  });

  it('nothing at all is fine too', () => {
    expect(refusedSwitch([], 'linux')).toBeNull();
  });
});
