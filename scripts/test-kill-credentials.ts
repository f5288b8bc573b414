import { killCredentialRounds } from '../test/integration/electron/kill-credentials-rounds.ts';

/** `npm run test:kill-credentials`: kill -9 while credentials are saved, changed and removed, two hundred times in all. */
const rounds = 100;
for (const backend of ['keychain', 'vault'] as const) {
  const { changes, underWay, happened, faults } = await killCredentialRounds(backend, rounds);
  const end =
    faults.length === 0 ? 'always the old state or the new one, never plain' : `FAILED: ${faults.join('\n')}`;
  console.log(
    `${backend}: ${rounds} kills, ${changes} changes, ${underWay} under way when killed (${happened} of them had happened), ${end}`,
  );
  if (faults.length > 0) process.exitCode = 1;
}
