import { app } from 'electron';
import { registerAppScheme } from './security/app-protocol.ts';
import { startApp } from './start-app.ts';

/** `--sample-keys=N`: how many keys the sample data begins with. */
function readSampleKeys(argv: readonly string[]): number | null {
  const given = argv.find((argument) => argument.startsWith('--sample-keys='));
  const count = Number(given?.slice('--sample-keys='.length));
  return given !== undefined && Number.isInteger(count) && count >= 0 && count <= 1_000_000 ? count : null;
}

app.enableSandbox();
registerAppScheme();
if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(() => startApp({ sampleKeys: readSampleKeys(process.argv) }));
} else {
  app.quit();
}
