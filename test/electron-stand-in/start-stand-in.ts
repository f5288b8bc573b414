import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { app, appPackage } from './app/app.ts';
import { closeChromium, theChromium } from './chromium/chromium.ts';
import { commandLine } from './command-line.ts';
import { offerElectron } from './offer-electron.ts';
import { closeSchemeRegistration } from './protocol/protocol.ts';

/** Stands in for the Electron executable: Node is the main process, a Chromium of this machine its window. */
Object.assign(process, { type: 'browser', defaultApp: true, argv: [...commandLine.argv] });
Object.assign(process.versions, { electron: '45.4.1-stand-in', chrome: '0.0.0.0' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  let isRepeated = false;
  // An app may refuse to quit; whoever asks twice means it.
  process.on(signal, () => {
    if (isRepeated) app.exit(1);
    else app.quit();
    isRepeated = true;
  });
}
// A page that closes takes its answers along: while quitting that is no fault of the app.
process.on('unhandledRejection', (error) => {
  if (!app.isQuitting) throw error;
});

try {
  await start();
} catch (error) {
  console.error(error);
  await closeChromium();
  process.exit(1);
}

async function start(): Promise<void> {
  offerElectron();
  if (commandLine.inspects) inspector.open(0, '127.0.0.1');
  const require = createRequire(appPackage.mainFile);
  if (commandLine.loader !== null) require(commandLine.loader);
  require(appPackage.mainFile);
  const userData = app.getPath('userData');
  mkdirSync(userData, { recursive: true });
  closeSchemeRegistration();
  // Playwright waits for Chromium's address before it lets the app be ready.
  if (commandLine.opensDebuggingPort) await theChromium(userData);
  app.becomeReady();
}
