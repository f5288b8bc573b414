import { failLoudly, notOffered } from '../fail-loudly.ts';
import { LoudEmitter } from '../loud-emitter.ts';
import { protocol } from '../protocol/protocol.ts';
import type { PermissionCheckHandler, PermissionRequestHandler } from './permissions.ts';
import { webRequest } from './web-request.ts';

/** The only session: what the app allows its page. */
class Session extends LoudEmitter {
  readonly permissions: { request: PermissionRequestHandler | null; check: PermissionCheckHandler | null } = {
    request: null,
    check: null,
  };
  readonly webRequest = webRequest;
  readonly protocol = protocol;

  constructor() {
    super('session', ['will-download', 'select-hid-device', 'select-serial-port', 'select-usb-device']);
  }

  setPermissionRequestHandler(handler: PermissionRequestHandler | null): void {
    this.permissions.request = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler | null): void {
    this.permissions.check = handler;
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
