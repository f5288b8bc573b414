import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** `npm run sign-update -- --key PRIVATE.pem FILE...`: writes FILE.sig beside each description of an update. */
const { values, positionals } = parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true });
if (values.key === undefined || positionals.length === 0) {
  console.error(
    'Say the key and the files: npm run sign-update -- --key update-key-private.pem dist/latest*.yml',
  );
  process.exit(2);
}
const key = createPrivateKey(readFileSync(values.key));
if (key.asymmetricKeyType !== 'ed25519') {
  console.error(`${values.key} is not an Ed25519 key.`);
  process.exit(2);
}
for (const file of positionals) {
  writeFileSync(`${file}.sig`, `${sign(null, readFileSync(file), key).toString('base64')}\n`);
  console.log(`Signed ${file}`);
}
