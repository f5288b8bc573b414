import { generateKeyPairSync, sign } from 'node:crypto';
import { medianOf } from '../measure.ts';

/** What one Ed25519 signature of a token's length costs on this core, in microseconds. */
const { privateKey } = generateKeyPairSync('ed25519');
const data = Buffer.from('x'.repeat(420));
const each = 1000;
const round = () => {
  const start = performance.now();
  for (let i = 0; i < each; i += 1) sign(null, data, privateKey);
  return ((performance.now() - start) / each) * 1000;
};
round();
console.log(JSON.stringify({ microseconds: medianOf(Array.from({ length: 9 }, round)) }));
