import { app } from 'electron';
import { textsOf } from '../contract/texts/index.ts';
import { languageOf } from '../contract/texts/languages.ts';
import { readPolicy } from './policy/read-policy.ts';
import { registerAppScheme } from './security/app-protocol.ts';
import { forgetUnsafeEnvironment } from './security/forget-unsafe-environment.ts';
import { refusedSwitch } from './security/refused-switch.ts';
import { startApp } from './start-app.ts';
import { showStartFailure } from './windows/ask.ts';

/** `--sample-keys=N`: how many keys the sample data begins with. */
function readSampleKeys(argv: readonly string[]): number | null {
  const given = argv.find((argument) => argument.startsWith('--sample-keys='));
  const count = Number(given?.slice('--sample-keys='.length));
  return given !== undefined && Number.isInteger(count) && count >= 0 && count <= 1_000_000 ? count : null;
}

/** Before there are preferences the system's language counts. */
const systemTexts = () => textsOf(languageOf(app.getLocale()));

forgetUnsafeEnvironment();
app.enableSandbox();
registerAppScheme();
const refused = app.isPackaged ? refusedSwitch(process.argv, process.platform) : null;
if (refused !== null) {
  const { failed, refusedSwitch: sentence } = systemTexts().desktop.start;
  showStartFailure(failed, sentence(refused));
  app.exit(2);
} else if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(() =>
      startApp({ sampleKeys: readSampleKeys(process.argv), policy: readPolicy(systemTexts().policy) }),
    )
    .catch((error: unknown) => {
      const { failed, unknown } = systemTexts().desktop.start;
      showStartFailure(failed, error instanceof Error ? error.message : unknown);
      app.exit(1);
    });
} else {
  app.quit();
}
