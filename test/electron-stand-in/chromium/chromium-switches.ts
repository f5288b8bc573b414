import { isHeaded } from '../command-line.ts';

/** No packet leaves: every address but those that the stand-in answers itself ends at a closed local port. */
const noNetwork = [
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-breakpad',
  '--no-pings',
];

/** A window that behaves the same in the background, and asks its user nothing. */
const steady = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
  '--disable-dev-shm-usage',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,PaintHolding',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--lang=en-US',
  // What the app grants is told to Chromium beforehand (session/permissions.ts); nothing else is granted.
  '--deny-permission-prompts',
  '--use-fake-device-for-media-stream',
];

export function chromiumSwitches(profileFolder: string, opensDebuggingPort: boolean): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...noNetwork,
    ...steady,
    `--user-data-dir=${profileFolder}`,
    '--remote-debugging-pipe',
    ...(opensDebuggingPort ? ['--remote-debugging-port=0'] : []),
    // Chromium's sandbox does not run as root.
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
    ...(isHeaded
      ? ['--app=https://stand-in.invalid/']
      : ['--headless', '--disable-gpu', '--no-startup-window']),
  ];
}
