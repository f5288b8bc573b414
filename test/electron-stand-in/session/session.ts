import { failLoudly, notOffered } from '../fail-loudly.ts';
import { LoudEmitter } from '../loud-emitter.ts';
import { protocol } from '../protocol/protocol.ts';
import type { PermissionCheckHandler, PermissionRequestHandler } from './permissions.ts';
import { webRequest } from './web-request.ts';

type ProxyConfig = Readonly<{
  mode?: 'direct' | 'system' | 'fixed_servers' | 'pac_script' | 'auto_detect';
  /** With fixed_servers: host:port. */
  proxyRules?: string;
}>;

/** The only session: what the app allows its page. */
class Session extends LoudEmitter {
  readonly permissions: { request: PermissionRequestHandler | null; check: PermissionCheckHandler | null } = {
    request: null,
    check: null,
  };
  readonly webRequest = webRequest;
  readonly protocol = protocol;
  #proxyAnswer = 'DIRECT';

  constructor() {
    super('session', ['will-download', 'select-hid-device', 'select-serial-port', 'select-usb-device']);
  }

  setPermissionRequestHandler(handler: PermissionRequestHandler | null): void {
    this.permissions.request = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler | null): void {
    this.permissions.check = handler;
  }

  /** The proxies of the system are not looked at: what an app or a test has set is what is answered. */
  setProxy(config: ProxyConfig): Promise<void> {
    const { mode, proxyRules = '' } = config;
    if (mode === 'pac_script' || mode === 'auto_detect') throw notOffered(`session.setProxy(${mode})`);
    this.#proxyAnswer = mode === 'fixed_servers' ? `PROXY ${proxyRules}` : 'DIRECT';
    return Promise.resolve();
  }

  resolveProxy(): Promise<string> {
    return Promise.resolve(this.#proxyAnswer);
  }

  /** Chromium here has no such devices to ask for. */
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setBluetoothPairingHandler(): void {}
  setUSBProtectedClassesHandler(): void {}
  setSpellCheckerEnabled(): void {}

  isPersistent(): boolean {
    return true;
  }
}
failLoudly('session', Session.prototype);

export const defaultSession = new Session();
export const session = failLoudly('session', {
  defaultSession,
  fromPartition: (): never => {
    throw notOffered('session.fromPartition');
  },
});
