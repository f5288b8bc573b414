import { app } from 'electron';
import { registerAppScheme } from './security/app-protocol.ts';
import { startApp } from './start-app.ts';
import { showStartFailure } from './windows/ask.ts';

/** `--sample-keys=N`: how many keys the sample data begins with. */
function readSampleKeys(argv: readonly string[]): number | null {
  const given = argv.find((argument) => argument.startsWith('--sample-keys='));
  const count = Number(given?.slice('--sample-keys='.length));
  return given !== undefined && Number.isInteger(count) && count >= 0 && count <= 1_000_000 ? count : null;
}

app.enableSandbox();
registerAppScheme();
if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(() => startApp({ sampleKeys: readSampleKeys(process.argv) }))
    .catch((error: unknown) => {
      showStartFailure(error instanceof Error ? error.message : 'The reason is unknown.');
      app.exit(1);
    });
} else {
  app.quit();
}
